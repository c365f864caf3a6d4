package coop.milpa.members.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Admissions;
import coop.milpa.members.Application;
import coop.milpa.members.ApplyForMembership;
import coop.milpa.members.Beneficiary;
import coop.milpa.members.WithdrawApplication;
import coop.milpa.parties.Party;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Answer;
import coop.milpa.web.Confirmation;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

/** Takes applications for membership down, and takes them back for whoever thought better of it. */
@Controller
@RequestMapping("/c/{cooperative}/applications")
@Needs(MembersInTheMenu.ADMIT)
class ApplyingPages {

    private final AskedApplication asked;
    private final Admissions admissions;
    private final PersonField people;
    private final SharesField shares;
    private final Branches branches;
    private final TenantScope tenants;
    private final Notices notices;

    ApplyingPages(
            AskedApplication asked,
            Admissions admissions,
            PersonField people,
            SharesField shares,
            Branches branches,
            TenantScope tenants,
            Notices notices) {
        this.asked = asked;
        this.admissions = admissions;
        this.people = people;
        this.shares = shares;
        this.branches = branches;
        this.tenants = tenants;
        this.notices = notices;
    }

    /** A form that was understood. */
    private record Wanted(
            ApplyForMembership command, Party person, Optional<Party> proposedBy, String branch, List<String> shares) {}

    @GetMapping("/new")
    String form(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return filledIn(asked.cooperative(cooperative), Form.of(given), model, response);
    }

    @PostMapping("/new")
    String again(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return filledIn(asked.cooperative(cooperative), Form.of(given), model, response);
    }

    @PostMapping("/check")
    String check(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative);
        Form form = Form.of(given);
        Optional<Wanted> wanted = read(found, form);
        if (wanted.isPresent()
                && tenants.rehearse(
                                found.id(), () -> admissions.apply(wanted.get().command()))
                        instanceof Outcome.Refused<Application>(Refusal why)) {
            form.refused(field(why), why);
        }
        if (wanted.isEmpty() || !form.isRight()) {
            return filledIn(found, form, model, response);
        }
        form.show(model, response);
        model.addAttribute("cooperative", found);
        model.addAttribute("answers", answers(wanted.get()));
        return "members/check-application";
    }

    @PostMapping
    String apply(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative);
        Form form = Form.of(given);
        Optional<Wanted> wanted = read(found, form);
        if (wanted.isEmpty()) {
            return filledIn(found, form, model, response);
        }
        return switch (admissions.apply(wanted.get().command())) {
            case Outcome.Refused<Application>(Refusal why) -> {
                form.refused(field(why), why);
                yield filledIn(found, form, model, response);
            }
            case Outcome.Done<Application>(Application application) -> {
                notices.tell(Message.of("members.applied", wanted.get().person().name()));
                yield "redirect:" + AskedApplication.addressOf(found, application);
            }
        };
    }

    @GetMapping("/{application}/withdrawal")
    String withdrawal(
            @PathVariable String cooperative,
            @PathVariable String application,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative);
        return withdrawal(found, asked.application(found, application), Form.of(Map.of()), model, response);
    }

    @PostMapping("/{application}/withdrawal")
    String withdraw(
            @PathVariable String cooperative,
            @PathVariable String application,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative);
        Application applied = asked.application(found, application);
        Form form = Form.of(given);
        Optional<String> reason = ShortText.needed(form, "reason");
        if (reason.isEmpty()) {
            return withdrawal(found, applied, form, model, response);
        }
        var command = new WithdrawApplication(found.id(), applied.id(), reason.get());
        if (!form.isConfirmed()
                && tenants.rehearse(found.id(), () -> admissions.withdraw(command))
                        instanceof Outcome.Refused<Application>(Refusal why)) {
            form.refused("reason", why);
            return withdrawal(found, applied, form, model, response);
        }
        String name = asked.name(found, applied.party());
        if (!form.isConfirmed()) {
            model.addAttribute("cooperative", found);
            return new Confirmation(
                            Message.of("members.withdrawal.title", name),
                            Message.of("members.withdrawal.means"),
                            Message.of("members.withdrawal.do"),
                            request.getRequestURI(),
                            AskedApplication.addressOf(found, applied))
                    .show(model, form);
        }
        return switch (admissions.withdraw(command)) {
            case Outcome.Refused<Application>(Refusal why) -> {
                form.refused("reason", why);
                yield withdrawal(found, applied, form, model, response);
            }
            case Outcome.Done<Application> done -> {
                notices.tell(Message.of("members.withdrawal.done", name));
                yield "redirect:" + AskedApplication.addressOf(found, applied);
            }
        };
    }

    private String withdrawal(
            Cooperative cooperative, Application application, Form form, Model model, HttpServletResponse response) {
        form.show(model, response);
        model.addAttribute("cooperative", cooperative);
        model.addAttribute("applied", application);
        model.addAttribute("name", asked.name(cooperative, application.party()));
        return "members/withdrawal";
    }

    private String filledIn(Cooperative cooperative, Form form, Model model, HttpServletResponse response) {
        form.show(model, response);
        model.addAttribute("cooperative", cooperative);
        model.addAttribute("branches", Branches.choices(branches.of(cooperative.id())));
        model.addAttribute("person", people.find(cooperative, form.text("person")));
        return "members/new-application";
    }

    private Optional<Wanted> read(Cooperative cooperative, Form form) {
        Optional<Party> person = people.needed(cooperative, form, "person");
        Optional<Party> proposedBy = people.read(cooperative, form, "proposedBy");
        String code = form.text("branch").isEmpty() ? Branch.MAIN : form.text("branch");
        Optional<Branch> branch = branches.find(cooperative.id(), code);
        List<String> papers = form.text("papers")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (!ApplyForMembership.fits(papers)) {
            form.wrong("papers", Message.of("members.form.papers"));
        }
        if (branch.isEmpty()) {
            form.wrong("branch", Message.of("refusal.members.unknown-branch"));
        }
        if (person.isPresent() && proposedBy.map(Party::id).equals(person.map(Party::id))) {
            form.wrong("proposedBy", Message.of("members.form.speaks-for-herself"));
        }
        Optional<List<Beneficiary>> named =
                form.text(SharesField.NAME).isEmpty() ? Optional.of(List.of()) : shares.read(cooperative, form);
        if (person.isEmpty() || branch.isEmpty() || named.isEmpty() || !form.isRight()) {
            return Optional.empty();
        }
        var command = new ApplyForMembership(
                cooperative.id(),
                form.request(),
                person.get().id(),
                branch.get().id(),
                proposedBy.map(Party::id),
                papers,
                named.get());
        return Optional.of(
                new Wanted(command, person.get(), proposedBy, branch.get().name(), shares.inWords(cooperative, form)));
    }

    private static List<Answer> answers(Wanted wanted) {
        return List.of(
                new Answer("members.name", wanted.person().name()),
                new Answer("field.members.branch", wanted.branch()),
                new Answer(
                        "field.members.proposedBy",
                        wanted.proposedBy().map(Party::name).orElse("–")),
                new Answer(
                        "field.members.papers",
                        String.join("; ", wanted.command().papers())),
                new Answer(
                        "field.members.shares", wanted.shares().isEmpty() ? "–" : String.join("; ", wanted.shares())));
    }

    private static String field(Refusal why) {
        return switch (why.code()) {
            case "members.unknown-branch" -> "branch";
            case "members.shares-not-100", "members.named-twice", "members.minor-without-receiver", "members.her-own" ->
                SharesField.NAME;
            default -> "person";
        };
    }
}
