package coop.milpa.teller.web;

import coop.milpa.kernel.Money;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Form;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;

/**
 * A page on which cash is counted: notes, what they are said to come to, and what is asked besides.
 *
 * @param words  begins the keys of its messages: {@code .title} with the subject, {@code .means} and {@code .do}
 * @param subject  what is counted, in words
 * @param currency  of the cash
 * @param action  where the form is sent
 * @param back  where to go instead
 * @param to  where cash may go, id to words; empty where that is not asked
 * @param remark  whether a remark is asked
 */
record CountPage(
        String words,
        String subject,
        Currency currency,
        String action,
        String back,
        Map<String, String> to,
        boolean remark) {

    /** A page that asks for nothing but the count. */
    static CountPage of(String words, String subject, Currency currency, String action, String back) {
        return new CountPage(words, subject, currency, action, back, Map.of(), false);
    }

    /** Shows it; answers the view. */
    String show(Cooperative cooperative, ShiftForm counting, Form form, Model model, HttpServletResponse answer) {
        form.show(model, answer);
        List<Money> notes = counting.values(cooperative, currency);
        model.addAttribute("notes", notes);
        model.addAttribute("counted", this);
        return "teller/count-cash";
    }
}
