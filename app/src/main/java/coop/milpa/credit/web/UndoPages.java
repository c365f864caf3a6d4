package coop.milpa.credit.web;

import coop.milpa.credit.LoanHappening;
import coop.milpa.credit.LoanOrder;
import coop.milpa.credit.LoanPosition;
import coop.milpa.credit.Loans;
import coop.milpa.credit.ReverseLoanEvent;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.CurrentActor;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Something that happened to a loan is undone: why, what the loan is without it, then it is done. */
@Controller
@RequestMapping("/c/{cooperative}/loans/{number}/events/{event}/undoing")
@Needs(CreditPermissions.UNDO)
class UndoPages {

    private static final String REASON = "reason";
    private static final int REASON_MAX = 200;

    private final AskedLoan asked;
    private final Loans loans;
    private final CurrentActor current;
    private final Notices notices;

    UndoPages(AskedLoan asked, Loans loans, CurrentActor current, Notices notices) {
        this.asked = asked;
        this.loans = loans;
        this.current = current;
        this.notices = notices;
    }

    /** What an address and a form ask for. */
    private record Wanted(Cooperative cooperative, LoanPosition position, LoanHappening event, Form form) {

        String address() {
            return AskedLoan.addressOf(cooperative) + "/" + position.loan().number();
        }
    }

    @GetMapping
    String form(
            @PathVariable String cooperative,
            @PathVariable String number,
            @PathVariable String event,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return filledIn(wanted(cooperative, number, event, Form.of(given)), model, response);
    }

    @PostMapping("/again")
    String again(
            @PathVariable String cooperative,
            @PathVariable String number,
            @PathVariable String event,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return filledIn(wanted(cooperative, number, event, Form.of(given)), model, response);
    }

    @PostMapping("/check")
    String check(
            @PathVariable String cooperative,
            @PathVariable String number,
            @PathVariable String event,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Wanted wanted = wanted(cooperative, number, event, Form.of(given));
        Optional<ReverseLoanEvent> command = read(wanted);
        if (command.isEmpty()) {
            return filledIn(wanted, model, response);
        }
        return switch (loans.preview(command.get())) {
            case Outcome.Refused<LoanHappening>(Refusal why) -> refused(wanted, why, model, response);
            case Outcome.Done<LoanHappening>(LoanHappening would) -> {
                show(wanted, model, response);
                model.addAttribute("would", would);
                yield "credit/check-undoing";
            }
        };
    }

    @PostMapping
    String undo(
            @PathVariable String cooperative,
            @PathVariable String number,
            @PathVariable String event,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Wanted wanted = wanted(cooperative, number, event, Form.of(given));
        Optional<ReverseLoanEvent> command = read(wanted);
        if (command.isEmpty()) {
            return filledIn(wanted, model, response);
        }
        return switch (loans.reverse(command.get())) {
            case Outcome.Refused<LoanHappening>(Refusal why) -> refused(wanted, why, model, response);
            case Outcome.Done<LoanHappening>(LoanHappening undone) -> {
                notices.tell(Message.of("credit.undone", undone.amount(), undone.owed()));
                yield "redirect:" + wanted.address();
            }
        };
    }

    private Wanted wanted(String cooperative, String number, String event, Form form) {
        Cooperative found = asked.cooperative(cooperative);
        LoanPosition position = asked.position(found, number);
        LoanHappening happened = position.events().stream()
                .filter(one -> Integer.toString(one.number()).equals(event))
                .findFirst()
                .orElseThrow(() -> AskedLoan.unknown(found, number + "/" + event));
        return new Wanted(found, position, happened, form);
    }

    private Optional<ReverseLoanEvent> read(Wanted wanted) {
        Optional<String> reason = wanted.form().needed(REASON);
        wanted.form().limit(REASON, REASON_MAX);
        if (!wanted.form().isRight() || reason.isEmpty()) {
            return Optional.empty();
        }
        var order = new LoanOrder(
                wanted.cooperative().id(),
                wanted.form().request(),
                current.get().actor().id(),
                wanted.position().loan().granted().branch(),
                Set.of());
        return Optional.of(new ReverseLoanEvent(
                order, wanted.position().loan().number(), wanted.event().number(), reason.get()));
    }

    private static String refused(Wanted wanted, Refusal why, Model model, HttpServletResponse response) {
        wanted.form().refused(REASON, why);
        return filledIn(wanted, model, response);
    }

    private static String filledIn(Wanted wanted, Model model, HttpServletResponse response) {
        show(wanted, model, response);
        return "credit/undoing";
    }

    private static void show(Wanted wanted, Model model, HttpServletResponse response) {
        wanted.form().show(model, response);
        model.addAttribute("cooperative", wanted.cooperative());
        model.addAttribute("position", wanted.position());
        model.addAttribute("event", wanted.event());
    }
}
