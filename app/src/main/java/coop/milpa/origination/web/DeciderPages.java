package coop.milpa.origination.web;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.PeopleByNumber;
import coop.milpa.origination.Deciders;
import coop.milpa.parties.Parties;
import coop.milpa.parties.Party;
import coop.milpa.platform.Actor;
import coop.milpa.platform.Actors;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which person each of those is who may decide about loans. */
@Controller
@RequestMapping(DeciderPages.ADDRESS)
@Needs(OriginationInTheMenu.DECIDERS)
class DeciderPages {

    static final String ADDRESS = "/c/{cooperative}/loan-deciders";

    private static final int ACTORS_MAX = 500;
    private static final String DECIDER = "decider";
    private static final String PERSON = "person";

    private final AskedApplication asked;
    private final Deciders deciders;
    private final Actors actors;
    private final Parties parties;
    private final PeopleByNumber people;
    private final Notices notices;

    DeciderPages(
            AskedApplication asked,
            Deciders deciders,
            Actors actors,
            Parties parties,
            PeopleByNumber people,
            Notices notices) {
        this.asked = asked;
        this.deciders = deciders;
        this.actors = actors;
        this.parties = parties;
        this.people = people;
        this.notices = notices;
    }

    /** Somebody who decides, and the person she is. */
    record Row(String name, String person) {}

    @GetMapping
    String all(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return filledIn(asked.cooperative(cooperative, model), Form.of(given), model, response);
    }

    @PostMapping
    String say(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        Form form = Form.of(given);
        Optional<Actor> decider = form.needed(DECIDER)
                .flatMap(text -> working(found).stream()
                        .filter(one -> one.id().toString().equals(text))
                        .findFirst())
                .or(() -> form.wrong(DECIDER, Message.of("web.form.missing")));
        Optional<PartyId> person = form.needed(PERSON)
                .flatMap(number -> people.asked(found.id(), form, PERSON))
                .map(Party::id);
        if (!form.isRight()) {
            return filledIn(found, form, model, response);
        }
        return switch (deciders.say(found.id(), decider.orElseThrow().id(), person.orElseThrow())) {
            case Outcome.Refused<PartyId>(Refusal why) -> {
                form.refused(DECIDER, why);
                yield filledIn(found, form, model, response);
            }
            case Outcome.Done<PartyId> done -> {
                notices.tell(Message.of(
                        "origination.decider-said", decider.orElseThrow().name()));
                yield "redirect:/c/" + found.code() + "/loan-deciders";
            }
        };
    }

    private String filledIn(Cooperative found, Form form, Model model, HttpServletResponse response) {
        form.show(model, response);
        Map<ActorId, PartyId> said = deciders.all(found.id());
        Map<PartyId, Party> named = said.isEmpty() ? Map.of() : parties.named(found.id(), said.values());
        List<Actor> working = working(found);
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", "");
        working.forEach(one -> choices.put(one.id().toString(), one.name()));
        model.addAttribute("choices", choices);
        model.addAttribute(
                "rows",
                working.stream()
                        .map(one -> new Row(
                                one.name(),
                                Optional.ofNullable(said.get(one.id()))
                                        .map(named::get)
                                        .map(Party::name)
                                        .orElse("")))
                        .toList());
        return "origination/deciders";
    }

    /** Everybody who has done something here. */
    private List<Actor> working(Cooperative found) {
        return actors.all(found.id(), ACTORS_MAX).stream()
                .filter(one -> one.kind() == Actor.Kind.PERSON)
                .sorted(Comparator.comparing(Actor::name))
                .toList();
    }
}
