package coop.milpa.savings.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.HoldId;
import coop.milpa.ledger.Holds;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.EndGarnishment;
import coop.milpa.savings.GarnishmentId;
import coop.milpa.savings.Garnishments;
import coop.milpa.savings.ReleaseSavings;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsBlocks;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.SavingsPositions;
import coop.milpa.web.Confirmation;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.PageProblem;
import jakarta.servlet.http.HttpServletRequest;
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

/** What keeps the money of an account: all of it in one place, and each let go again by who is asked to. */
@Controller
@RequestMapping("/c/{cooperative}/accounts/{number}")
@Needs(SavingsInTheMenu.BLOCK)
class HoldPages {

    private final AskedAccount asked;
    private final SavingsPositions positions;
    private final SavingsBlocks blocks;
    private final Garnishments garnishments;
    private final Holds holds;
    private final HoldTables tables;
    private final WindowForm window;
    private final Notices notices;

    HoldPages(
            AskedAccount asked,
            SavingsPositions positions,
            SavingsBlocks blocks,
            Garnishments garnishments,
            Holds holds,
            HoldTables tables,
            WindowForm window,
            Notices notices) {
        this.asked = asked;
        this.positions = positions;
        this.blocks = blocks;
        this.garnishments = garnishments;
        this.holds = holds;
        this.tables = tables;
        this.window = window;
        this.notices = notices;
    }

    /** A way to let something go. */
    private interface Ending {
        Outcome<?> carryOut(SavingsOrder order);
    }

    @GetMapping("/holds")
    String all(
            @PathVariable String cooperative,
            @PathVariable String number,
            ListRequest request,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative);
        SavingsAccount account = asked.account(found, number);
        tables.show(found, account, request, model);
        return list(found, account, Form.of(Map.of()), model, response);
    }

    @PostMapping("/holds/{hold}/release")
    String release(
            @PathVariable String cooperative,
            @PathVariable String number,
            @PathVariable String hold,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        HoldId named = Input.named(() -> HoldId.parse(hold));
        Asked what = asked(cooperative, number, "release", given, request);
        boolean there = holds.find(what.cooperative().id(), named)
                .filter(each -> each.account().equals(what.account().id()))
                .isPresent();
        ofTheAccount(what, there, hold);
        return end(what, order -> blocks.release(new ReleaseSavings(order, named)), model, response);
    }

    @PostMapping("/garnishments/{garnishment}/lift")
    String lift(
            @PathVariable String cooperative,
            @PathVariable String number,
            @PathVariable String garnishment,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        GarnishmentId named = Input.named(() -> GarnishmentId.parse(garnishment));
        Asked what = asked(cooperative, number, "lift", given, request);
        ofTheAccount(what, reaches(what, named), garnishment);
        return end(what, order -> garnishments.lift(new EndGarnishment(order, named)), model, response);
    }

    @PostMapping("/garnishments/{garnishment}/pay")
    String pay(
            @PathVariable String cooperative,
            @PathVariable String number,
            @PathVariable String garnishment,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        GarnishmentId named = Input.named(() -> GarnishmentId.parse(garnishment));
        Asked what = asked(cooperative, number, "pay", given, request);
        ofTheAccount(what, reaches(what, named), garnishment);
        return end(what, order -> garnishments.pay(new EndGarnishment(order, named)), model, response);
    }

    /** What is to be let go: how messages call it, and where yes is said to it. */
    private record Asked(Cooperative cooperative, SavingsAccount account, String what, Form form, String address) {}

    private Asked asked(
            String cooperative, String number, String what, Map<String, String> given, HttpServletRequest request) {
        Cooperative found = asked.cooperative(cooperative);
        return new Asked(found, asked.account(found, number), what, Form.of(given), request.getRequestURI());
    }

    private boolean reaches(Asked what, GarnishmentId garnishment) {
        return garnishments.reaches(
                what.cooperative().id(), garnishment, what.account().id());
    }

    /** What keeps money in other accounts is not let go under this one's number. */
    private static void ofTheAccount(Asked what, boolean there, String name) {
        if (!there) {
            throw new PageProblem(
                    HttpStatus.NOT_FOUND,
                    "savings.unknown-hold",
                    AskedAccount.addressOf(what.cooperative(), what.account()) + "/holds",
                    Input.shown(name));
        }
    }

    private String end(Asked what, Ending ending, Model model, HttpServletResponse response) {
        String back = AskedAccount.addressOf(what.cooperative(), what.account()) + "/holds";
        String number = what.account().terms().number();
        if (!what.form().isConfirmed()) {
            model.addAttribute("cooperative", what.cooperative());
            return new Confirmation(
                            Message.of("savings.end." + what.what() + ".title", number),
                            Message.of("savings.end." + what.what() + ".means", number),
                            Message.of("savings.end." + what.what() + ".do"),
                            what.address(),
                            back)
                    .show(model, what.form());
        }
        var order = window.office(what.cooperative(), what.form());
        Optional<Refusal> refusal = order.flatMap(each ->
                ending.carryOut(each) instanceof Outcome.Refused<?>(Refusal why) ? Optional.of(why) : Optional.empty());
        if (order.isEmpty() || refusal.isPresent()) {
            refusal.ifPresent(why -> what.form().refused("holds", why));
            tables.show(what.cooperative(), what.account(), new ListRequest(back, Map.of()), model);
            return list(what.cooperative(), what.account(), what.form(), model, response);
        }
        notices.tell(Message.of("savings.end." + what.what() + ".done", number));
        return "redirect:" + back;
    }

    private String list(
            Cooperative cooperative, SavingsAccount account, Form form, Model model, HttpServletResponse response) {
        form.show(model, response);
        model.addAttribute("cooperative", cooperative);
        model.addAttribute("account", account);
        model.addAttribute(
                "position",
                positions.of(cooperative.id(), account.terms().number()).orElseThrow());
        return "savings/holds";
    }
}
