package coop.milpa.origination.web;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.origination.ApplicationState;
import coop.milpa.origination.DisburseApplication;
import coop.milpa.origination.Evaluation;
import coop.milpa.origination.LoanApplication;
import coop.milpa.origination.LoanApplications;
import coop.milpa.origination.LoanDecisions;
import coop.milpa.origination.web.AskedApplication.Asked;
import coop.milpa.platform.TenantScope;
import coop.milpa.web.Answer;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletResponse;
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

/** What was granted is paid out: where the money goes; what is kept back of it; then it is done. */
@Controller
@RequestMapping("/c/{cooperative}/loan-applications/{number}/disbursement")
@Needs(OriginationInTheMenu.DISBURSE)
class DisbursingPages {

    private final AskedApplication asked;
    private final PayoutWindow window;
    private final LoanApplications applications;
    private final LoanDecisions decisions;
    private final TenantScope tenants;
    private final Words words;
    private final Notices notices;

    DisbursingPages(
            AskedApplication asked,
            PayoutWindow window,
            LoanApplications applications,
            LoanDecisions decisions,
            TenantScope tenants,
            Words words,
            Notices notices) {
        this.asked = asked;
        this.window = window;
        this.applications = applications;
        this.decisions = decisions;
        this.tenants = tenants;
        this.words = words;
        this.notices = notices;
    }

    @GetMapping
    String form(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        return filledIn(asked.of(cooperative, number, given, model), reader, model, response);
    }

    @PostMapping("/again")
    String again(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        return filledIn(asked.of(cooperative, number, given, model), reader, model, response);
    }

    @PostMapping("/check")
    String check(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Asked found = asked.of(cooperative, number, given, model);
        Optional<DisburseApplication> command = window.read(found);
        if (command.isEmpty()) {
            return filledIn(found, reader, model, response);
        }
        Outcome<LoanApplication> would =
                tenants.rehearse(found.cooperative().id(), () -> decisions.disburse(command.get()));
        if (would instanceof Outcome.Refused<LoanApplication>(Refusal why)) {
            return refused(found, why, reader, model, response);
        }
        found.form().show(model, response);
        model.addAttribute("answers", answers(found, reader));
        return "origination/check-disbursement";
    }

    @PostMapping
    String disburse(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Asked found = asked.of(cooperative, number, given, model);
        Optional<DisburseApplication> command = window.read(found);
        if (command.isEmpty()) {
            return filledIn(found, reader, model, response);
        }
        return switch (decisions.disburse(command.get())) {
            case Outcome.Refused<LoanApplication>(Refusal why) -> refused(found, why, reader, model, response);
            case Outcome.Done<LoanApplication>(LoanApplication paid) -> {
                if (paid.state() instanceof ApplicationState.Disbursed state) {
                    notices.tell(Message.of("origination.disbursed", Long.toString(state.loan())));
                }
                yield "redirect:" + found.address();
            }
        };
    }

    private List<Answer> answers(Asked found, Locale reader) {
        Evaluation.Terms terms = terms(found);
        Money amount = found.application().contents().asked().amount();
        String to = found.form().text(PayoutWindow.TO);
        return List.of(
                new Answer("page.origination.member", found.member().name()),
                new Answer("page.origination.amount", words.money(amount)),
                new Answer("page.origination.fees", words.money(terms.fees())),
                new Answer("page.origination.retained", words.money(terms.retained())),
                new Answer(
                        "page.origination.leaves",
                        words.money(amount.minus(terms.fees()).minus(terms.retained()))),
                new Answer(
                        "field.origination.to",
                        to.equals(PayoutWindow.CASH) ? words.said(Message.of("choice.origination.CASH"), reader) : to));
    }

    private Evaluation.Terms terms(Asked found) {
        return applications
                .evaluations(found.cooperative().id(), found.application().number())
                .getLast()
                .terms();
    }

    private String refused(Asked found, Refusal why, Locale reader, Model model, HttpServletResponse response) {
        String field = why.code().startsWith("receipts.source")
                ? PayoutWindow.SOURCE
                : why.code().startsWith("members.form") ? PayoutWindow.EXECUTOR : PayoutWindow.TO;
        found.form().refused(field, why);
        return filledIn(found, reader, model, response);
    }

    private String filledIn(Asked found, Locale reader, Model model, HttpServletResponse response) {
        Form form = found.form();
        form.show(model, response);
        model.addAttribute("means", window.means(found, reader));
        model.addAttribute("branches", window.branches(found.cooperative()));
        return "origination/disbursement";
    }
}
