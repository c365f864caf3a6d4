package coop.milpa.origination.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.origination.LoanApplication;
import coop.milpa.origination.LoanApplications;
import coop.milpa.origination.Vote;
import coop.milpa.origination.web.AskedApplication.Asked;
import coop.milpa.web.Confirmation;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.RefusedException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An application is laid before those who decide, or ends because nobody wants it any more. */
@Controller
@RequestMapping("/c/{cooperative}/loan-applications/{number}")
class ApplicationActs {

    private static final String REASON = "reason";

    private final AskedApplication asked;
    private final LoanApplications applications;
    private final Notices notices;

    ApplicationActs(AskedApplication asked, LoanApplications applications, Notices notices) {
        this.asked = asked;
        this.applications = applications;
        this.notices = notices;
    }

    @PostMapping("/evaluation")
    @Needs(OriginationInTheMenu.EVALUATE)
    String evaluate(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model) {
        Asked found = asked.of(cooperative, number, given, model);
        if (!found.form().isConfirmed()) {
            return new Confirmation(
                            Message.of(
                                    "page.origination.evaluate.title",
                                    found.member().name()),
                            Message.of("page.origination.evaluate.means"),
                            Message.of("page.origination.evaluate"),
                            found.address() + "/evaluation",
                            found.address())
                    .show(model, found.form());
        }
        var id = found.cooperative().id();
        if (applications.evaluate(id, found.application().number())
                instanceof Outcome.Refused<LoanApplication>(Refusal why)) {
            throw new RefusedException(why);
        }
        notices.tell(Message.of("origination.evaluated"));
        return "redirect:" + found.address();
    }

    @GetMapping("/withdrawal")
    @Needs(OriginationInTheMenu.APPLY)
    String withdrawal(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        asked.of(cooperative, number, given, model).form().show(model, response);
        return "origination/withdrawal";
    }

    @PostMapping("/withdrawal")
    @Needs(OriginationInTheMenu.APPLY)
    String withdraw(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Asked found = asked.of(cooperative, number, given, model);
        Form form = found.form();
        form.needed(REASON, Vote.REASON_MAX);
        if (form.isRight()) {
            switch (applications.withdraw(
                    found.cooperative().id(), found.application().number(), form.text(REASON))) {
                case Outcome.Refused<LoanApplication>(Refusal why) -> form.refused(REASON, why);
                case Outcome.Done<LoanApplication> done -> {
                    notices.tell(Message.of("origination.withdrawn"));
                    return "redirect:" + found.address();
                }
            }
        }
        form.show(model, response);
        return "origination/withdrawal";
    }
}
