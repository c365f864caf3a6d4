package coop.milpa.termdeposits.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.registry.Cooperative;
import coop.milpa.termdeposits.CloseTermDeposit;
import coop.milpa.termdeposits.ClosedTermDeposit;
import coop.milpa.termdeposits.Means;
import coop.milpa.termdeposits.TermDeposits;
import coop.milpa.web.Form;
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

/** A deposit is paid out: where its money goes; what that comes to, and what is lost; then it is done. */
@Controller
@RequestMapping("/c/{cooperative}/term-deposits/{number}/closing")
@Needs(TermsInTheMenu.OPERATE)
class ClosingPages {

    private final AskedDeposit asked;
    private final TermChoices choices;
    private final TermWindow window;
    private final TermDeposits deposits;
    private final Notices notices;

    ClosingPages(AskedDeposit asked, TermChoices choices, TermWindow window, TermDeposits deposits, Notices notices) {
        this.asked = asked;
        this.choices = choices;
        this.window = window;
        this.deposits = deposits;
        this.notices = notices;
    }

    /** What an address and a form ask for. */
    private record Wanted(Cooperative cooperative, TermSheet sheet, Form form) {

        String address() {
            return "/c/" + cooperative.code() + "/term-deposits/"
                    + sheet.deposit().number();
        }
    }

    @GetMapping
    String form(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        return filledIn(wanted(cooperative, number, given), reader, model, response);
    }

    @PostMapping("/again")
    String again(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        return filledIn(wanted(cooperative, number, given), reader, model, response);
    }

    @PostMapping("/check")
    String check(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Wanted wanted = wanted(cooperative, number, given);
        Optional<CloseTermDeposit> command = read(wanted);
        if (command.isEmpty()) {
            return filledIn(wanted, reader, model, response);
        }
        return switch (deposits.preview(command.get())) {
            case Outcome.Refused<ClosedTermDeposit>(Refusal why) -> refused(wanted, why, reader, model, response);
            case Outcome.Done<ClosedTermDeposit>(ClosedTermDeposit would) -> {
                show(wanted, model, response);
                model.addAttribute("would", would);
                model.addAttribute("cash", command.get().to() instanceof Means.Cash);
                yield "termdeposits/check-closing";
            }
        };
    }

    @PostMapping
    String close(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Wanted wanted = wanted(cooperative, number, given);
        Optional<CloseTermDeposit> command = read(wanted);
        if (command.isEmpty()) {
            return filledIn(wanted, reader, model, response);
        }
        return switch (deposits.close(command.get())) {
            case Outcome.Refused<ClosedTermDeposit>(Refusal why) -> refused(wanted, why, reader, model, response);
            case Outcome.Done<ClosedTermDeposit>(ClosedTermDeposit closed) -> {
                notices.tell(Message.of("termdeposits.closed", Long.toString(closed.number()), closed.paid()));
                yield "redirect:" + wanted.address();
            }
        };
    }

    private Wanted wanted(String cooperative, String number, Map<String, String> given) {
        Cooperative found = asked.cooperative(cooperative);
        return new Wanted(found, asked.sheet(found, number), Form.of(given));
    }

    private Optional<CloseTermDeposit> read(Wanted wanted) {
        return wanted.sheet()
                .owner()
                .flatMap(owner -> window.read(wanted.cooperative(), wanted.form(), owner.party(), "to"))
                .map(who -> new CloseTermDeposit(
                        who.order(), wanted.sheet().deposit().number(), who.means()));
    }

    private String refused(Wanted wanted, Refusal why, Locale reader, Model model, HttpServletResponse response) {
        String field = why.code().startsWith("receipts.source")
                ? TermWindow.SOURCE
                : why.code().startsWith("members.") ? TermWindow.EXECUTOR : "to";
        wanted.form().refused(field, why);
        return filledIn(wanted, reader, model, response);
    }

    private String filledIn(Wanted wanted, Locale reader, Model model, HttpServletResponse response) {
        show(wanted, model, response);
        model.addAttribute(
                "money",
                choices.money(wanted.cooperative(), wanted.sheet().deposit().owner(), reader));
        model.addAttribute("branches", window.branches(wanted.cooperative()));
        return "termdeposits/close";
    }

    private static void show(Wanted wanted, Model model, HttpServletResponse response) {
        wanted.form().show(model, response);
        model.addAttribute("cooperative", wanted.cooperative());
        model.addAttribute("sheet", wanted.sheet());
    }
}
