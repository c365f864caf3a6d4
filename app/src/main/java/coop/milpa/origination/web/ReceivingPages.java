package coop.milpa.origination.web;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.origination.Assessment;
import coop.milpa.origination.LoanApplication;
import coop.milpa.origination.LoanApplications;
import coop.milpa.origination.ReceiveApplication;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
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

/** A new application: whose, what she asks and says; then what the loan would be; then it is taken down. */
@Controller
@RequestMapping("/c/{cooperative}/loan-applications")
@Needs(OriginationInTheMenu.APPLY)
class ReceivingPages {

    private static final String MEMBER = "member";

    private final AskedApplication asked;
    private final Members members;
    private final Branches branches;
    private final ContentsPage page;
    private final LoanApplications applications;
    private final Notices notices;

    ReceivingPages(
            AskedApplication asked,
            Members members,
            Branches branches,
            ContentsPage page,
            LoanApplications applications,
            Notices notices) {
        this.asked = asked;
        this.members = members;
        this.branches = branches;
        this.page = page;
        this.applications = applications;
        this.notices = notices;
    }

    /** Without a member it asks for her first. */
    @GetMapping("/new")
    String form(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        return filledIn(asked.cooperative(cooperative, model), Form.of(given), reader, model, response);
    }

    @PostMapping("/new")
    String again(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        return filledIn(asked.cooperative(cooperative, model), Form.of(given), reader, model, response);
    }

    @PostMapping("/check")
    String check(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        Form form = Form.of(given);
        Optional<ReceiveApplication> command = read(found, form);
        if (command.isEmpty()) {
            return filledIn(found, form, reader, model, response);
        }
        return switch (applications.assess(command.get())) {
            case Outcome.Refused<Assessment>(Refusal why) -> refused(found, form, why, reader, model, response);
            case Outcome.Done<Assessment>(Assessment would) -> {
                form.show(model, response);
                model.addAttribute(
                        MEMBER, members.find(found.id(), command.get().member()).orElseThrow());
                model.addAttribute("offer", OfferView.of(would.offer()));
                model.addAttribute("judged", EvaluationView.of(would));
                yield "origination/check-new";
            }
        };
    }

    @PostMapping
    String receive(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        Form form = Form.of(given);
        Optional<ReceiveApplication> command = read(found, form);
        if (command.isEmpty()) {
            return filledIn(found, form, reader, model, response);
        }
        return switch (applications.receive(command.get())) {
            case Outcome.Refused<LoanApplication>(Refusal why) -> refused(found, form, why, reader, model, response);
            case Outcome.Done<LoanApplication>(LoanApplication taken) -> {
                notices.tell(Message.of("origination.received", Long.toString(taken.number())));
                yield "redirect:" + AskedApplication.address(found, taken.number());
            }
        };
    }

    private Optional<ReceiveApplication> read(Cooperative cooperative, Form form) {
        Optional<Member> member = form.needed(MEMBER)
                .flatMap(number -> members.find(cooperative.id(), number))
                .or(() -> form.wrong(MEMBER, unknownMember(form)));
        Optional<BranchId> branch = branches.asked(cooperative.id(), form, ContentsPage.BRANCH);
        Optional<LoanApplication.Contents> contents = page.read(cooperative, form);
        return form.isRight()
                ? Optional.of(new ReceiveApplication(
                        cooperative.id(),
                        form.request(),
                        branch.orElseThrow(),
                        member.orElseThrow().number(),
                        contents.orElseThrow()))
                : Optional.empty();
    }

    private String refused(
            Cooperative found, Form form, Refusal why, Locale reader, Model model, HttpServletResponse response) {
        form.refused(ContentsPage.field(why), why);
        return filledIn(found, form, reader, model, response);
    }

    private String filledIn(Cooperative found, Form form, Locale reader, Model model, HttpServletResponse response) {
        Optional<Member> member = members.find(found.id(), form.text(MEMBER));
        if (!form.text(MEMBER).isEmpty() && member.isEmpty() && form.errorOf(MEMBER) == null) {
            form.wrong(MEMBER, unknownMember(form));
        }
        form.show(model, response);
        model.addAttribute("asking", member);
        page.show(found, reader, model);
        model.addAttribute("branches", Branches.choices(branches.of(found.id())));
        return "origination/new";
    }

    private static Message unknownMember(Form form) {
        return Message.of("origination.form.unknown-member", Input.shown(form.text(MEMBER)));
    }
}
