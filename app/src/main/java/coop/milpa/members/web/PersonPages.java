package coop.milpa.members.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
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
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Answer;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody whom the cooperative does not know yet: entered with her document, before she applies or is named. */
@Controller
@RequestMapping("/c/{cooperative}/people")
@Needs(MembersInTheMenu.KEEP)
class PersonPages {

    private static final List<String> WORDS =
            List.of("given", "paternal", "maternal", "married", "organisation", "phone", "district", "municipality");

    private final AskedMember asked;
    private final Parties parties;
    private final PersonField people;
    private final TenantScope tenants;
    private final Words words;
    private final Notices notices;

    PersonPages(
            AskedMember asked, Parties parties, PersonField people, TenantScope tenants, Words words, Notices notices) {
        this.asked = asked;
        this.parties = parties;
        this.people = people;
        this.tenants = tenants;
        this.words = words;
        this.notices = notices;
    }

    @GetMapping("/new")
    String form(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        return filledIn(asked.cooperative(cooperative), Form.of(given), reader, model, response);
    }

    @PostMapping("/new")
    String again(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        return filledIn(asked.cooperative(cooperative), Form.of(given), reader, model, response);
    }

    @PostMapping("/check")
    String check(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative);
        Form form = Form.of(given);
        Optional<EnterParty> command = command(found, form);
        if (command.isPresent()
                && tenants.rehearse(found.id(), () -> parties.enter(command.get()))
                        instanceof Outcome.Refused<Party>(Refusal why)) {
            form.refused(field(why), why);
        }
        if (command.isEmpty() || !form.isRight()) {
            return filledIn(found, form, reader, model, response);
        }
        form.show(model, response);
        model.addAttribute("cooperative", found);
        model.addAttribute("answers", answers(found, command.get(), form, reader));
        return "members/check-person";
    }

    /** Leads on to her application, which is why people are entered as a rule. */
    @PostMapping
    String enter(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative);
        Form form = Form.of(given);
        Optional<EnterParty> command = command(found, form);
        if (command.isEmpty()) {
            return filledIn(found, form, reader, model, response);
        }
        return switch (parties.enter(command.get())) {
            case Outcome.Refused<Party>(Refusal why) -> {
                form.refused(field(why), why);
                yield filledIn(found, form, reader, model, response);
            }
            case Outcome.Done<Party>(Party party) -> {
                notices.tell(Message.of("members.person-entered", party.name()));
                yield "redirect:/c/" + found.code() + "/applications/new?person=" + party.id();
            }
        };
    }

    private String filledIn(
            Cooperative cooperative, Form form, Locale reader, Model model, HttpServletResponse response) {
        form.show(model, response);
        model.addAttribute("cooperative", cooperative);
        model.addAttribute("kinds", kinds(reader));
        model.addAttribute("sexes", sexes(reader));
        return "members/new-person";
    }

    private Optional<EnterParty> command(Cooperative cooperative, Form form) {
        PartyKind kind =
                form.text("kind").equals(PartyKind.ORGANISATION.name()) ? PartyKind.ORGANISATION : PartyKind.PERSON;
        for (String field : WORDS) {
            form.limit(field, PartyName.PART_MAX);
        }
        form.limit("phone", Particulars.PHONE_MAX);
        Optional<PartyName> name = kind == PartyKind.ORGANISATION ? organisation(form) : person(form);
        Optional<LocalDate> born =
                kind == PartyKind.ORGANISATION && form.text("born").isEmpty() ? Optional.empty() : form.day("born");
        List<PartyId> guardians = people.read(cooperative, form, "guardian").stream()
                .map(Party::id)
                .toList();
        List<IdentityDocument> documents = document(form);
        if (!form.isRight() || name.isEmpty()) {
            return Optional.empty();
        }
        var particulars = new Particulars(
                kind,
                name.get(),
                born,
                Sex.of(form.text("sex")).orElse(Sex.UNSTATED),
                new Home(form.text("district"), form.text("municipality")),
                form.text("phone"),
                documents);
        return Optional.of(new EnterParty(cooperative.id(), form.request(), particulars, guardians));
    }

    private static Optional<PartyName> person(Form form) {
        Optional<String> given = form.needed("given");
        Optional<String> paternal = form.needed("paternal");
        return form.isRight() && given.isPresent() && paternal.isPresent()
                ? Optional.of(PartyName.of(given.get(), paternal.get(), form.text("maternal"), form.text("married")))
                : Optional.empty();
    }

    private static Optional<PartyName> organisation(Form form) {
        return form.needed("organisation").filter(text -> form.isRight()).map(PartyName::printed);
    }

    private static List<IdentityDocument> document(Form form) {
        if (form.text("documentType").isEmpty() && form.text("documentNumber").isEmpty()) {
            return List.of();
        }
        Optional<String> type = form.needed("documentType");
        Optional<String> number = form.needed("documentNumber");
        return type.isPresent() && number.isPresent()
                ? List.of(new IdentityDocument(type.get().toUpperCase(Locale.ROOT), number.get()))
                : List.of();
    }

    private List<Answer> answers(Cooperative cooperative, EnterParty command, Form form, Locale reader) {
        Particulars said = command.particulars();
        List<Answer> answers = new ArrayList<>();
        answers.add(new Answer("members.name", said.name().full()));
        said.birthDate().ifPresent(born -> answers.add(new Answer("field.members.born", words.day(born, reader))));
        said.documents()
                .forEach(document -> answers.add(
                        new Answer("field.members.documentNumber", document.type() + " " + document.number())));
        people.find(cooperative, form.text("guardian"))
                .ifPresent(guardian -> answers.add(new Answer("field.members.guardian", guardian.name())));
        for (String field : List.of("phone", "district", "municipality")) {
            if (!form.text(field).isEmpty()) {
                answers.add(new Answer("field.members." + field, form.text(field)));
            }
        }
        return answers;
    }

    private Map<String, String> kinds(Locale reader) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (PartyKind kind : List.of(PartyKind.PERSON, PartyKind.ORGANISATION)) {
            kinds.put(kind.name(), words.said(Message.of("enum.members.party." + kind.name()), reader));
        }
        return kinds;
    }

    private Map<String, String> sexes(Locale reader) {
        Map<String, String> sexes = new LinkedHashMap<>();
        for (Sex sex : List.of(Sex.UNSTATED, Sex.FEMALE, Sex.MALE, Sex.OTHER)) {
            sexes.put(sex.letter(), words.said(Message.of("enum.members.sex." + sex.name()), reader));
        }
        return sexes;
    }

    private static String field(Refusal why) {
        return switch (why.code()) {
            case "parties.birth-date-missing", "parties.birth-date-ahead" -> "born";
            case "parties.unknown-document-type", "parties.document-of-other-kind" -> "documentType";
            case "parties.wrong-document-number", "parties.document-taken" -> "documentNumber";
            case "parties.minor-without-guardian", "parties.guardian-not-adult", "parties.no-minor" -> "guardian";
            default -> "given";
        };
    }
}
