package coop.milpa.members.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Member;
import coop.milpa.parties.Party;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Answer;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import coop.milpa.web.Notices;
import coop.milpa.web.PageProblem;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the forms of what is written down about a member, checks them and carries them out. */
@Component
class ActForms {

    private static final Map<String, String> FIELDS_OF_REFUSALS = Map.of(
            "members.shares-not-100", "shares",
            "members.named-twice", "shares",
            "members.minor-without-receiver", "shares",
            "members.not-her-account", "account",
            "members.transfer-day-past", "from",
            "members.resolved-before-asked", "resolvedOn",
            "members.day-ahead", "resolvedOn");

    private final AskedMember asked;
    private final List<ActReading> readings;
    private final PersonField people;
    private final SharesField shares;
    private final TenantScope tenants;
    private final Words words;
    private final Notices notices;

    ActForms(
            AskedMember asked,
            List<ActReading> readings,
            PersonField people,
            SharesField shares,
            TenantScope tenants,
            Words words,
            Notices notices) {
        this.asked = asked;
        this.readings = List.copyOf(readings);
        this.people = people;
        this.shares = shares;
        this.tenants = tenants;
        this.words = words;
        this.notices = notices;
    }

    /** What a request names and brings. */
    record Request(AskedOfMember asked, Form form, Locale reader) {}

    Request request(MemberAct.Group group, Map<String, String> path, Map<String, String> given, Locale reader) {
        Cooperative cooperative = asked.cooperative(path.getOrDefault("cooperative", ""));
        Member member = asked.member(cooperative, path.getOrDefault("number", ""));
        String name = path.getOrDefault("act", "");
        MemberAct act = MemberAct.of(group, name)
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND,
                        "members.unknown-act",
                        AskedMember.addressOf(cooperative, member),
                        Input.shown(name)));
        LocalDate open = asked.open(cooperative);
        return new Request(new AskedOfMember(cooperative, member, act, open), Form.of(given), reader);
    }

    /** The form as it stands; days of today are filled in. */
    String filledIn(Request request, Model model, HttpServletResponse response) {
        Map<String, String> usual = new HashMap<>();
        for (String field : List.of("from", "on", "resolvedOn")) {
            usual.put(field, request.asked().open().toString());
        }
        Form form = request.form().isRight() ? request.form().filledWith(usual) : request.form();
        form.show(model, response);
        show(request, model);
        Map<String, Map<String, String>> options = new HashMap<>();
        for (FormField field : request.asked().act().fields()) {
            if (field.kind() == FormField.Kind.CHOICE) {
                options.put(
                        field.name(),
                        reading(request.asked().act()).options(request.asked(), field.name(), request.reader()));
            }
        }
        model.addAttribute("options", options);
        return "members/act";
    }

    String check(Request request, Model model, HttpServletResponse response) {
        Optional<Supplier<Outcome<Boolean>>> work = read(request);
        if (work.isPresent()
                && tenants.rehearse(request.asked().cooperative().id(), work.get())
                        instanceof Outcome.Refused<Boolean>(Refusal why)) {
            refused(request, why);
        }
        if (work.isEmpty() || !request.form().isRight()) {
            return filledIn(request, model, response);
        }
        request.form().show(model, response);
        show(request, model);
        model.addAttribute("answers", answers(request));
        return "members/check-act";
    }

    String carryOut(Request request, Model model, HttpServletResponse response) {
        Optional<Supplier<Outcome<Boolean>>> work = read(request);
        if (work.isPresent()) {
            String paid = paid(request);
            switch (work.get().get()) {
                case Outcome.Refused<Boolean>(Refusal why) -> refused(request, why);
                case Outcome.Done<Boolean> done -> {
                    Member member = request.asked().member();
                    notices.tell(
                            paid.isEmpty()
                                    ? Message.of(
                                            "members.act-done."
                                                    + request.asked().act(),
                                            member.name())
                                    : Message.of("members.estate.paid", member.name(), paid));
                    return "redirect:" + request.asked().address();
                }
            }
        }
        return filledIn(request, model, response);
    }

    private void show(Request request, Model model) {
        model.addAttribute("cooperative", request.asked().cooperative());
        model.addAttribute("member", request.asked().member());
        model.addAttribute("act", request.asked().act());
    }

    private Optional<Supplier<Outcome<Boolean>>> read(Request request) {
        Optional<Supplier<Outcome<Boolean>>> work =
                reading(request.asked().act()).read(request.asked(), request.form());
        return request.form().isRight() ? work : Optional.empty();
    }

    private ActReading reading(MemberAct act) {
        return readings.stream()
                .filter(each -> each.acts().contains(act))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(Request request, Refusal why) {
        List<String> fields =
                request.asked().act().fields().stream().map(FormField::name).toList();
        String meant = FIELDS_OF_REFUSALS.getOrDefault(why.code(), "");
        String first = fields.isEmpty() ? "act" : fields.getFirst();
        request.form().refused(fields.contains(meant) ? meant : first, why);
    }

    /** What is empty is left out. */
    private List<Answer> answers(Request request) {
        List<Answer> answers = new ArrayList<>();
        Member member = request.asked().member();
        answers.add(new Answer("members.name", member.name() + " · " + member.number()));
        for (FormField field : request.asked().act().fields()) {
            if (!request.form().text(field.name()).isEmpty()) {
                answers.add(new Answer("field.members." + field.name(), inWords(request, field)));
            }
        }
        String paid = paid(request);
        if (!paid.isEmpty()) {
            answers.add(new Answer("members.estate.sum", paid));
        }
        return answers;
    }

    /** What waits to be paid by it, in words; empty if nothing does. */
    private String paid(Request request) {
        return reading(request.asked().act()).pays(request.asked(), request.form()).stream()
                .map(words::money)
                .collect(Collectors.joining("; "));
    }

    private String inWords(Request request, FormField field) {
        Cooperative cooperative = request.asked().cooperative();
        String text = request.form().text(field.name());
        return switch (field.kind()) {
            case TEXT -> text;
            case LINES ->
                field.name().equals(SharesField.NAME)
                        ? String.join("; ", shares.inWords(cooperative, request.form()))
                        : String.join("; ", text.lines().toList());
            case DAY ->
                request.form()
                        .day(field.name())
                        .map(day -> words.day(day, request.reader()))
                        .orElse(text);
            case MONEY ->
                request.form()
                        .money(field.name(), cooperative.currency())
                        .map(words::money)
                        .orElse(text);
            case CHOICE ->
                reading(request.asked().act())
                        .options(request.asked(), field.name(), request.reader())
                        .getOrDefault(text, text);
            case PERSON -> people.find(cooperative, text).map(Party::name).orElse("–") + " · " + text;
            case CHECK -> words.said(Message.of("members.form.yes"), request.reader());
        };
    }
}
