package coop.milpa.termdeposits.web;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.HoldId;
import coop.milpa.registry.Cooperative;
import coop.milpa.termdeposits.Pledge;
import coop.milpa.termdeposits.PledgeTermDeposit;
import coop.milpa.termdeposits.PledgeTermDeposit.Security;
import coop.milpa.termdeposits.ReleasePledge;
import coop.milpa.termdeposits.TermDeposits;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.PageProblem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Part of a deposit is kept as security, and let go again; both ask whether it is meant. */
@Controller
@RequestMapping("/c/{cooperative}/term-deposits/{number}/pledges")
@Needs(TermsInTheMenu.PLEDGE)
class PledgingPages {

    private static final int TEXT_MAX = 120;
    private static final String AMOUNT = "pledged";

    private final AskedDeposit asked;
    private final TermWindow window;
    private final TermDeposits deposits;
    private final Changing changing;

    PledgingPages(AskedDeposit asked, TermWindow window, TermDeposits deposits, Changing changing) {
        this.asked = asked;
        this.window = window;
        this.deposits = deposits;
        this.changing = changing;
    }

    @GetMapping("/new")
    String form(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative);
        return filledIn(found, asked.sheet(found, number), Form.of(given), model, response);
    }

    @PostMapping("/new")
    String pledge(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative);
        TermSheet sheet = asked.sheet(found, number);
        Form form = Form.of(given);
        Optional<Security> security = security(form, sheet);
        if (security.isEmpty()) {
            return filledIn(found, sheet, form, model, response);
        }
        Security kept = security.get();
        var command =
                new PledgeTermDeposit(window.order(found, form), sheet.deposit().number(), kept);
        var said = new Changing.Said(
                Message.of("termdeposits.pledge.title", sheet.deposit().number()),
                Message.of("termdeposits.pledge.means", kept.amount(), kept.creditor()),
                Message.of("termdeposits.pledge.do"),
                Message.of("termdeposits.pledge.told", kept.amount()),
                addressOf(found, sheet) + "/pledges/new",
                addressOf(found, sheet));
        return changing.change(found, form, model, () -> deposits.pledge(command), said, why -> {
            form.refused(AMOUNT, why);
            return filledIn(found, sheet, form, model, response);
        });
    }

    @PostMapping("/{hold}/release")
    String release(
            @PathVariable String cooperative,
            @PathVariable String number,
            @PathVariable String hold,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative);
        TermSheet sheet = asked.sheet(found, number);
        Form form = Form.of(given);
        Pledge pledge = deposits.pledges(found.id(), sheet.deposit().number()).stream()
                .filter(one -> one.hold().toString().equals(hold))
                .findFirst()
                .orElseThrow(() -> unknown(found, sheet, hold));
        Security kept = pledge.security();
        HoldId id = pledge.hold();
        var said = new Changing.Said(
                Message.of("termdeposits.release.title", sheet.deposit().number()),
                Message.of("termdeposits.release.means", kept.amount(), kept.creditor()),
                Message.of("termdeposits.release.do"),
                Message.of("termdeposits.release.told", kept.amount()),
                addressOf(found, sheet) + "/pledges/" + id + "/release",
                addressOf(found, sheet));
        var command = new ReleasePledge(window.order(found, form), id);
        return changing.change(found, form, model, () -> deposits.release(command), said, why -> {
            throw said(found, sheet, why);
        });
    }

    private static Optional<Security> security(Form form, TermSheet sheet) {
        Optional<String> creditor = form.needed("creditor", TEXT_MAX);
        Optional<String> purpose = form.needed("purpose", TEXT_MAX);
        Optional<Money> amount =
                form.money(AMOUNT, sheet.deposit().principal().currency()).filter(money -> positive(form, money));
        return form.isRight()
                ? Optional.of(new Security(creditor.orElseThrow(), purpose.orElseThrow(), amount.orElseThrow()))
                : Optional.empty();
    }

    private static boolean positive(Form form, Money money) {
        return money.isPositive()
                || form.wrong(AMOUNT, Message.of("termdeposits.form.positive")).isPresent();
    }

    private static String filledIn(
            Cooperative cooperative, TermSheet sheet, Form form, Model model, HttpServletResponse response) {
        form.show(model, response);
        model.addAttribute("cooperative", cooperative);
        model.addAttribute("sheet", sheet);
        return "termdeposits/pledge";
    }

    private static PageProblem unknown(Cooperative cooperative, TermSheet sheet, String hold) {
        return new PageProblem(
                HttpStatus.NOT_FOUND, "termdeposits.unknown-pledge", addressOf(cooperative, sheet), Input.shown(hold));
    }

    /** Somebody let it go, or it was paid, while this page was open. */
    private static PageProblem said(Cooperative cooperative, TermSheet sheet, Refusal why) {
        return new PageProblem(
                HttpStatus.CONFLICT, "termdeposits.not-released", addressOf(cooperative, sheet), why.code());
    }

    static String addressOf(Cooperative cooperative, TermSheet sheet) {
        return "/c/" + cooperative.code() + "/term-deposits/" + sheet.deposit().number();
    }
}
