package coop.milpa.savings.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.Passbook;
import coop.milpa.savings.PassbookPage;
import coop.milpa.savings.Passbooks;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Paper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The passbook of an account: what waits to be printed, and a page of it. */
@Controller
@RequestMapping("/c/{cooperative}/accounts/{number}/passbook")
@Needs(SavingsInTheMenu.OPERATE)
class PassbookPages {

    private static final String LINE = "line";
    private static final int DIGITS_MAX = 3;

    private final AskedAccount asked;
    private final Passbooks passbooks;
    private final Paper paper;

    PassbookPages(AskedAccount asked, Passbooks passbooks, Paper paper) {
        this.asked = asked;
        this.passbooks = passbooks;
        this.paper = paper;
    }

    @GetMapping
    String page(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative);
        model.addAllAttributes(shown(found, asked.account(found, number)));
        Form.of(given).show(model, response);
        return "savings/passbook";
    }

    /** A page as a printer of passbooks takes it; pressed again it is the same. */
    @PostMapping
    Object print(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Locale reader,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative);
        SavingsAccount account = asked.account(found, number);
        Form form = Form.of(given);
        Optional<Integer> first = line(form);
        if (form.isRight()) {
            switch (passbooks.print(found.id(), form.request(), account.terms().number(), first)) {
                case Outcome.Done<PassbookPage>(PassbookPage page) -> {
                    return paper(found, account, page, reader);
                }
                case Outcome.Refused<PassbookPage>(Refusal why) -> form.refused(LINE, why);
            }
        }
        var again = new ModelAndView("savings/passbook", shown(found, account));
        again.addObject(Form.ATTRIBUTE, form);
        response.setStatus(422);
        return again;
    }

    private ResponseEntity<byte[]> paper(
            Cooperative cooperative, SavingsAccount account, PassbookPage page, Locale reader) {
        Map<String, Object> variables = Map.of("cooperative", cooperative, "account", account, "page", page);
        var sheet = new Paper.Sheet("savings/passbook-page", variables, reader, Paper.Size.ROLL);
        return paper.answer(sheet, "passbook-" + account.terms().number() + ".pdf");
    }

    private Map<String, Object> shown(Cooperative cooperative, SavingsAccount account) {
        Passbook book = passbooks.of(cooperative.id(), account.terms().number()).orElseThrow();
        return Map.of("cooperative", cooperative, "book", book);
    }

    private static Optional<Integer> line(Form form) {
        String text = form.text(LINE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        boolean counts = text.matches("[0-9]{1,%d}".formatted(DIGITS_MAX));
        return counts
                ? Optional.of(Integer.valueOf(text))
                : form.wrong(LINE, Message.of("savings.form.line", Input.shown(text)));
    }
}
