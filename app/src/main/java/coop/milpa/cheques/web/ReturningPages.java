package coop.milpa.cheques.web;

import coop.milpa.cheques.Cheque;
import coop.milpa.cheques.Cheques;
import coop.milpa.cheques.ReturnCheque;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Confirmation;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
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

/** A cheque came back: somebody says why, it is rehearsed, she is told what it does to the account, and says yes. */
@Controller
@RequestMapping("/c/{cooperative}/cheques/{number}/return")
@Needs(ChequesInTheMenu.RETURN)
class ReturningPages {

    private static final String REASON = "reason";
    private static final int REASON_MAX = 200;

    private final AskedCheque asked;
    private final Cheques cheques;
    private final TenantScope tenants;
    private final Words words;
    private final Notices notices;

    ReturningPages(AskedCheque asked, Cheques cheques, TenantScope tenants, Words words, Notices notices) {
        this.asked = asked;
        this.cheques = cheques;
        this.tenants = tenants;
        this.words = words;
        this.notices = notices;
    }

    @GetMapping
    String form(
            @PathVariable String cooperative,
            @PathVariable String number,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        return filledIn(asked.cheque(found, number), Form.of(Map.of()), reader, model, response);
    }

    @PostMapping
    String giveBack(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Locale reader,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        Cheque cheque = asked.cheque(found, number);
        Form form = Form.of(given);
        Optional<ReturnCheque> command = form.needed(REASON, REASON_MAX)
                .map(reason -> new ReturnCheque(
                        found.id(),
                        form.request(),
                        cheque.number(),
                        reason,
                        !form.text("charged").equals("NO")));
        if (command.isEmpty()) {
            return filledIn(cheque, form, reader, model, response);
        }
        Outcome<Cheque> outcome = form.isConfirmed()
                ? cheques.giveBack(command.get())
                : tenants.rehearse(found.id(), () -> cheques.giveBack(command.get()));
        return switch (outcome) {
            case Outcome.Refused<Cheque>(Refusal why) -> {
                form.refused(REASON, why);
                yield filledIn(cheque, form, reader, model, response);
            }
            case Outcome.Done<Cheque>(Cheque returned) ->
                form.isConfirmed() ? done(found, returned) : confirmed(found, returned, form, request, model);
        };
    }

    private String done(Cooperative cooperative, Cheque returned) {
        notices.tell(means(returned, "cheques.returned-done"));
        return "redirect:" + AskedCheque.addressOf(cooperative) + "/" + returned.number();
    }

    private static String confirmed(
            Cooperative cooperative, Cheque would, Form form, HttpServletRequest request, Model model) {
        return new Confirmation(
                        Message.of("cheques.return.title", Long.toString(would.number())),
                        means(would, "cheques.return.means"),
                        Message.of("cheques.return.do"),
                        request.getRequestURI(),
                        AskedCheque.addressOf(cooperative) + "/" + would.number())
                .show(model, form);
    }

    /** Other words where the account cannot give all of it. */
    private static Message means(Cheque returned, String key) {
        Cheque.Returned back = returned.returned().orElseThrow();
        return back.owed().isPositive()
                ? Message.of(key + "-owed", returned.paper().amount(), back.charge(), back.owed())
                : Message.of(key, returned.paper().amount(), back.charge());
    }

    private String filledIn(Cheque cheque, Form form, Locale reader, Model model, HttpServletResponse response) {
        form.show(model, response);
        model.addAttribute("cheque", cheque);
        Map<String, String> charged = new LinkedHashMap<>();
        for (String answer : List.of("YES", "NO")) {
            charged.put(answer, words.said(Message.of("cheques.charged." + answer), reader));
        }
        model.addAttribute("charges", charged);
        return "cheques/return";
    }
}
