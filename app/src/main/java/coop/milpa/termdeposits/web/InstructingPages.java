package coop.milpa.termdeposits.web;

import coop.milpa.registry.Cooperative;
import coop.milpa.termdeposits.InstructTermDeposit;
import coop.milpa.termdeposits.OpenTermDeposit.Instructions;
import coop.milpa.termdeposits.Renewal;
import coop.milpa.termdeposits.TermDeposits;
import coop.milpa.termdeposits.TermOrder;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What becomes of a deposit when its term ends, decided anew. */
@Controller
@RequestMapping("/c/{cooperative}/term-deposits/{number}/instructions")
@Needs(TermsInTheMenu.OPERATE)
class InstructingPages {

    private final AskedDeposit asked;
    private final TermWindow window;
    private final TermChoices choices;
    private final TermDeposits deposits;
    private final Changing changing;

    InstructingPages(
            AskedDeposit asked, TermWindow window, TermChoices choices, TermDeposits deposits, Changing changing) {
        this.asked = asked;
        this.window = window;
        this.choices = choices;
        this.deposits = deposits;
        this.changing = changing;
    }

    /** What an address and a form ask for. */
    private record Wanted(Cooperative cooperative, TermSheet sheet, Form form) {}

    @GetMapping
    String form(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Wanted wanted = wanted(cooperative, number, given);
        TermSheet sheet = wanted.sheet();
        String renewal = sheet.deposit().instructions().renewal().name();
        Form now = wanted.form().filledWith(Map.of("renewal", renewal, "into", sheet.savings()));
        return filledIn(new Wanted(wanted.cooperative(), sheet, now), reader, model, response);
    }

    @PostMapping
    String instruct(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Wanted wanted = wanted(cooperative, number, given);
        Form form = wanted.form();
        Cooperative found = wanted.cooperative();
        Optional<Renewal> renewal = Stream.of(Renewal.values())
                .filter(each -> each.name().equals(form.text("renewal")))
                .findFirst()
                .or(() -> form.wrong("renewal", Message.of("web.form.missing")));
        Optional<String> into = form.needed("into");
        Optional<TermOrder> order = wanted.sheet().owner().map(owner -> window.order(found, form, owner.party()));
        if (!form.isRight() || order.isEmpty()) {
            return filledIn(wanted, reader, model, response);
        }
        long deposit = wanted.sheet().deposit().number();
        var instructions = new Instructions(renewal.orElseThrow(), into.orElseThrow());
        var command = new InstructTermDeposit(order.get(), deposit, instructions);
        String address = PledgingPages.addressOf(found, wanted.sheet());
        var said = new Changing.Said(
                Message.of("termdeposits.instruct.title", deposit),
                Message.of("termdeposits.instruct.means." + instructions.renewal(), instructions.savings()),
                Message.of("termdeposits.instruct.do"),
                Message.of("termdeposits.instruct.told", deposit),
                address + "/instructions",
                address);
        return changing.change(found, form, model, () -> deposits.instruct(command), said, why -> {
            form.refused(why.code().startsWith("members.") ? TermWindow.EXECUTOR : "into", why);
            return filledIn(wanted, reader, model, response);
        });
    }

    private Wanted wanted(String cooperative, String number, Map<String, String> given) {
        Cooperative found = asked.cooperative(cooperative);
        return new Wanted(found, asked.sheet(found, number), Form.of(given));
    }

    private String filledIn(Wanted wanted, Locale reader, Model model, HttpServletResponse response) {
        wanted.form().show(model, response);
        model.addAttribute("cooperative", wanted.cooperative());
        model.addAttribute("sheet", wanted.sheet());
        model.addAttribute("renewals", choices.renewals(reader));
        model.addAttribute(
                "accounts",
                window.accounts(wanted.cooperative(), wanted.sheet().deposit().owner()));
        return "termdeposits/instruct";
    }
}
