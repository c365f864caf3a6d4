package coop.milpa.counter.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.parties.EnterParty;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Particulars;
import coop.milpa.parties.Parties;
import coop.milpa.parties.Party;
import coop.milpa.parties.PartyKind;
import coop.milpa.parties.PartyName;
import coop.milpa.parties.Sex;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Answer;
import coop.milpa.web.Form;
import coop.milpa.web.Needs;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Enters somebody on the spot, with the least that a register of people asks: then she is served. */
@Controller
@RequestMapping("/c/{cooperative}/counter/people")
@Needs(CounterPermissions.SERVE)
class RegisteringPages {

    private static final List<String> PARTS = List.of("given", "paternal", "maternal", "district", "municipality");
    private static final int TYPE_MAX = 20;
    private static final int NUMBER_MAX = 40;

    private final Cooperatives cooperatives;
    private final Parties parties;
    private final TenantScope tenants;
    private final Drawers drawers;
    private final Words words;

    RegisteringPages(Cooperatives cooperatives, Parties parties, TenantScope tenants, Drawers drawers, Words words) {
        this.cooperatives = cooperatives;
        this.parties = parties;
        this.tenants = tenants;
        this.drawers = drawers;
        this.words = words;
    }

    @GetMapping("/new")
    String form(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return filledIn(named(cooperative), Form.of(given), model, response);
    }

    @PostMapping("/new")
    String again(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return filledIn(named(cooperative), Form.of(given), model, response);
    }

    @PostMapping("/check")
    String check(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Cooperative found = named(cooperative);
        Form form = Form.of(given);
        Optional<EnterParty> command = command(found, form);
        if (command.isPresent()
                && tenants.rehearse(found.id(), () -> parties.enter(command.get()))
                        instanceof Outcome.Refused<Party>(Refusal why)) {
            form.refused(field(why), why);
        }
        if (command.isEmpty() || !form.isRight()) {
            return filledIn(found, form, model, response);
        }
        form.show(model, response);
        model.addAttribute("cooperative", found);
        model.addAttribute("answers", answers(command.get().particulars(), reader));
        drawers.show(found, model);
        return "counter/check-person";
    }

    @PostMapping
    String enter(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Cooperative found = named(cooperative);
        Form form = Form.of(given);
        Optional<EnterParty> command = command(found, form);
        if (command.isEmpty()) {
            return filledIn(found, form, model, response);
        }
        return switch (parties.enter(command.get())) {
            case Outcome.Refused<Party>(Refusal why) -> {
                form.refused(field(why), why);
                yield filledIn(found, form, model, response);
            }
            case Outcome.Done<Party>(Party party) -> "redirect:" + OtherPages.addressOf(found, party.id());
        };
    }

    /** Somebody of age: for a child, somebody else comes to the window. */
    private static Optional<EnterParty> command(Cooperative cooperative, Form form) {
        PARTS.forEach(part -> form.limit(part, PartyName.PART_MAX));
        Optional<String> given = form.needed("given");
        Optional<String> paternal = form.needed("paternal");
        Optional<LocalDate> born = form.day("born");
        Optional<String> type = form.needed("documentType", TYPE_MAX);
        Optional<String> number = form.needed("documentNumber", NUMBER_MAX);
        Optional<String> municipality = form.needed("municipality");
        form.limit("phone", Particulars.PHONE_MAX);
        if (!form.isRight()) {
            return Optional.empty();
        }
        var particulars = new Particulars(
                PartyKind.PERSON,
                PartyName.of(given.orElseThrow(), paternal.orElseThrow(), form.text("maternal"), ""),
                born,
                Sex.UNSTATED,
                new Home(form.text("district"), municipality.orElseThrow()),
                form.text("phone"),
                List.of(new IdentityDocument(type.orElseThrow().toUpperCase(Locale.ROOT), number.orElseThrow())));
        return Optional.of(new EnterParty(cooperative.id(), form.request(), particulars, List.of()));
    }

    private List<Answer> answers(Particulars said, Locale reader) {
        IdentityDocument document = said.mainDocument();
        List<Answer> answers = new ArrayList<>();
        answers.add(new Answer("page.counter.person", said.name().full()));
        answers.add(new Answer("field.counter.documentNumber", document.type() + " " + document.number()));
        said.birthDate().ifPresent(born -> answers.add(new Answer("field.counter.born", words.day(born, reader))));
        answers.add(new Answer(
                "field.counter.municipality",
                Stream.of(said.home().district(), said.home().municipality())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "))));
        answers.add(new Answer("field.counter.phone", said.phone()));
        return answers;
    }

    private String filledIn(Cooperative cooperative, Form form, Model model, HttpServletResponse response) {
        form.show(model, response);
        model.addAttribute("cooperative", cooperative);
        drawers.show(cooperative, model);
        return "counter/new-person";
    }

    private static String field(Refusal why) {
        return switch (why.code()) {
            case "parties.birth-date-missing", "parties.birth-date-ahead", "parties.minor-without-guardian" -> "born";
            case "parties.unknown-document-type", "parties.document-of-other-kind" -> "documentType";
            case "parties.wrong-document-number", "parties.document-taken" -> "documentNumber";
            default -> "given";
        };
    }

    private Cooperative named(String code) {
        return AskedCooperative.of(cooperatives, code);
    }
}
