package coop.milpa.members.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Admissions;
import coop.milpa.members.Application;
import coop.milpa.members.ApplicationId;
import coop.milpa.members.Applications;
import coop.milpa.members.Resolution;
import coop.milpa.members.ResolveApplications;
import coop.milpa.members.ResolveApplications.Verdict;
import coop.milpa.parties.Parties;
import coop.milpa.parties.Party;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Answer;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collection;
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

/** Records what an organ decided about a batch of applications, at one point of its minutes. */
@Controller
@RequestMapping("/c/{cooperative}/applications/resolution")
@Needs(MembersInTheMenu.RESOLVE)
class ResolvingPages {

    private static final int SHOWN_MAX = 200;
    private static final String ACCEPT = "accept";
    private static final String REJECT = "reject";

    private final AskedMember asked;
    private final Admissions admissions;
    private final Applications applications;
    private final ResolutionForm resolutions;
    private final Parties parties;
    private final TenantScope tenants;
    private final Words words;
    private final Notices notices;

    ResolvingPages(
            AskedMember asked,
            Admissions admissions,
            Applications applications,
            ResolutionForm resolutions,
            Parties parties,
            TenantScope tenants,
            Words words,
            Notices notices) {
        this.asked = asked;
        this.admissions = admissions;
        this.applications = applications;
        this.resolutions = resolutions;
        this.parties = parties;
        this.tenants = tenants;
        this.words = words;
        this.notices = notices;
    }

    @GetMapping
    String form(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative);
        Form form =
                Form.of(given).filledWith(Map.of("resolvedOn", asked.open(found).toString()));
        return filledIn(found, form, reader, model, response);
    }

    @PostMapping
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
        Optional<ResolveApplications> command = command(found, form);
        if (command.isPresent()
                && tenants.rehearse(found.id(), () -> admissions.resolve(command.get()))
                        instanceof Outcome.Refused<List<Application>>(Refusal why)) {
            form.refused(field(why), why);
        }
        if (command.isEmpty() || !form.isRight()) {
            return filledIn(found, form, reader, model, response);
        }
        form.show(model, response);
        model.addAttribute("cooperative", found);
        model.addAttribute("answers", answers(found, command.get().resolution(), reader));
        model.addAttribute("verdicts", verdicts(found, command.get()));
        return "members/check-resolution";
    }

    @PostMapping("/done")
    String resolve(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative);
        Form form = Form.of(given);
        Optional<ResolveApplications> command = command(found, form);
        if (command.isEmpty()) {
            return filledIn(found, form, reader, model, response);
        }
        return switch (admissions.resolve(command.get())) {
            case Outcome.Refused<List<Application>>(Refusal why) -> {
                form.refused(field(why), why);
                yield filledIn(found, form, reader, model, response);
            }
            case Outcome.Done<List<Application>>(List<Application> resolved) -> {
                notices.tell(Message.of("members.resolved", resolved.size()));
                yield "redirect:/c/" + found.code() + "/applications";
            }
        };
    }

    /**
     * An application that waits for a decision.
     *
     * @param verdict  what was chosen so far
     * @param reason  why, if she is rejected
     */
    record Waiting(Application application, String name, String verdict, String reason) {}

    private String filledIn(
            Cooperative cooperative, Form form, Locale reader, Model model, HttpServletResponse response) {
        form.show(model, response);
        model.addAttribute("cooperative", cooperative);
        model.addAttribute("organs", resolutions.organs(cooperative.id(), asked.open(cooperative), reader));
        List<Application> open = open(cooperative);
        Map<PartyId, Party> named = named(cooperative, open);
        model.addAttribute(
                "waiting",
                open.stream()
                        .map(each -> new Waiting(
                                each,
                                name(named, each),
                                form.text("verdict-" + each.id()),
                                form.text("reason-" + each.id())))
                        .toList());
        return "members/resolution";
    }

    /** Verdicts stand under the ids they are about, so that what was decided is read again after it was done. */
    private Optional<ResolveApplications> command(Cooperative cooperative, Form form) {
        Optional<Resolution> resolution = resolutions.read(form);
        List<Verdict> verdicts = new ArrayList<>();
        form.carried().forEach((field, verdict) -> {
            if (field.startsWith("verdict-") && (verdict.equals(ACCEPT) || verdict.equals(REJECT))) {
                String id = field.substring("verdict-".length());
                verdict(id, verdict, form).ifPresent(verdicts::add);
            }
        });
        if (verdicts.isEmpty() && form.isRight()) {
            form.wrong("verdicts", Message.of("members.form.no-verdict"));
        }
        return form.isRight() && resolution.isPresent()
                ? Optional.of(new ResolveApplications(cooperative.id(), form.request(), resolution.get(), verdicts))
                : Optional.empty();
    }

    private static Optional<Verdict> verdict(String id, String verdict, Form form) {
        var named = Input.read(() -> ApplicationId.parse(id));
        if (verdict.equals(ACCEPT)) {
            return Optional.of(new Verdict.Accepted(named));
        }
        return ShortText.needed(form, "reason-" + id).map(reason -> new Verdict.Rejected(named, reason));
    }

    private List<Answer> answers(Cooperative cooperative, Resolution resolution, Locale reader) {
        String organ = resolutions
                .organs(cooperative.id(), asked.open(cooperative), reader)
                .getOrDefault(resolution.organ(), resolution.organ());
        return List.of(
                new Answer("field.members.organ", organ),
                new Answer("field.members.minute", resolution.minute()),
                new Answer("field.members.point", resolution.point()),
                new Answer("field.members.resolvedOn", words.day(resolution.on(), reader)));
    }

    /** Each by name, with why she is rejected; empty if she is accepted. */
    private Map<String, String> verdicts(Cooperative cooperative, ResolveApplications command) {
        Map<ApplicationId, Application> decided = applications.named(
                cooperative.id(),
                command.verdicts().stream().map(Verdict::application).toList());
        Map<PartyId, Party> named = named(cooperative, decided.values());
        Map<String, String> said = new LinkedHashMap<>();
        for (Verdict verdict : command.verdicts()) {
            String name = Optional.ofNullable(decided.get(verdict.application()))
                    .map(each -> name(named, each))
                    .orElse("–");
            said.put(
                    name + " · " + verdict.application().toString().substring(0, 8),
                    verdict instanceof Verdict.Rejected rejected ? rejected.reason() : "");
        }
        return said;
    }

    private List<Application> open(Cooperative cooperative) {
        var open = new Applications.Which(cooperative.id(), Optional.of(Applications.Stage.OPEN), false);
        return applications.page(open, 0, SHOWN_MAX);
    }

    private Map<PartyId, Party> named(Cooperative cooperative, Collection<Application> these) {
        return parties.named(
                cooperative.id(), these.stream().map(Application::party).toList());
    }

    private static String name(Map<PartyId, Party> named, Application application) {
        return Optional.ofNullable(named.get(application.party()))
                .map(Party::name)
                .orElse("–");
    }

    private static String field(Refusal why) {
        return switch (why.code()) {
            case "members.point-taken" -> "point";
            case "members.resolution-ahead", "members.resolution-before-application" -> "resolvedOn";
            default -> "verdicts";
        };
    }
}
