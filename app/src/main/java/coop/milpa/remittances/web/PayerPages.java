package coop.milpa.remittances.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import coop.milpa.remittances.Payer;
import coop.milpa.remittances.PayerTerms;
import coop.milpa.remittances.Payers;
import coop.milpa.remittances.web.PayerForm.Agreed;
import coop.milpa.web.Answer;
import coop.milpa.web.Column;
import coop.milpa.web.Form;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.Rows;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Payers and what is agreed with each; something agreed from a day on, with a new payer or one that is there. */
@Controller
@RequestMapping("/c/{cooperative}/remittances/payers")
class PayerPages {

    private final AskedPayer asked;
    private final Payers payers;
    private final TenantScope tenants;
    private final Lists lists;
    private final Words words;
    private final Notices notices;

    PayerPages(AskedPayer asked, Payers payers, TenantScope tenants, Lists lists, Words words, Notices notices) {
        this.asked = asked;
        this.payers = payers;
        this.tenants = tenants;
        this.lists = lists;
        this.words = words;
        this.notices = notices;
    }

    @GetMapping
    @Needs(RemittancePermissions.READ)
    String all(@PathVariable String cooperative, ListRequest request, Locale reader, Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        Map<String, Payer> named =
                payers.all(found.id()).stream().collect(Collectors.toMap(Payer::code, payer -> payer));
        List<Column<PayerTerms>> columns = List.of(
                Column.text("payer", "remittances.payer", PayerTerms::payer),
                Column.text("name", "remittances.name", row -> of(named, row).name()),
                Column.text(
                        "currency",
                        "remittances.currency",
                        row -> of(named, row).currency().getCurrencyCode()),
                Column.day("from", "remittances.from", PayerTerms::from),
                Column.text("open", "remittances.open", row -> words.said(open(row.open()), reader)),
                Column.text(
                        "rate",
                        "remittances.rate",
                        row -> row.rate().map(BigDecimal::toPlainString).orElse("")),
                Column.money("fixed", "remittances.fixed", PayerTerms::fixed),
                Column.text(
                        "percent", "remittances.percent", row -> row.percent().toText()),
                Column.text("source", "remittances.source", row -> row.source().text()));
        var listing = new Listing<>("payers", Message.of("remittances.payers.caption"), columns, List.of());
        lists.show(model, listing, request, Rows.inMemory(columns, payers.terms(found.id())));
        return "remittances/payers";
    }

    private static Payer of(Map<String, Payer> named, PayerTerms terms) {
        return Objects.requireNonNull(named.get(terms.payer()));
    }

    private static Message open(boolean open) {
        return Message.of("choice.remittances.open." + (open ? "YES" : "NO"));
    }

    @GetMapping("/new")
    @Needs(RemittancePermissions.AGREE)
    String form(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        asked.cooperative(cooperative, model);
        return filledIn(Form.of(given), reader, model, response);
    }

    @PostMapping("/new")
    @Needs(RemittancePermissions.AGREE)
    String again(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        asked.cooperative(cooperative, model);
        return filledIn(Form.of(given), reader, model, response);
    }

    @PostMapping("/check")
    @Needs(RemittancePermissions.AGREE)
    String check(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        Form form = Form.of(given);
        Optional<Agreed> read = new PayerForm(form, found.currency()).read();
        read.ifPresent(agreed -> refuse(form, tenants.rehearse(found.id(), () -> agree(found, agreed))));
        if (read.isEmpty() || !form.isRight()) {
            return filledIn(form, reader, model, response);
        }
        form.show(model, response);
        model.addAttribute("answers", answers(read.get(), reader));
        return "remittances/check-payer";
    }

    @PostMapping
    @Needs(RemittancePermissions.AGREE)
    String agree(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        Form form = Form.of(given);
        Optional<Agreed> read = new PayerForm(form, found.currency()).read();
        if (read.isPresent() && !refuse(form, agree(found, read.get()))) {
            notices.tell(Message.of(
                    "remittances.agreed",
                    read.get().payer().name(),
                    read.get().terms().from()));
            return "redirect:" + AskedPayer.addressOf(found) + "/payers";
        }
        return filledIn(form, reader, model, response);
    }

    private Outcome<PayerTerms> agree(Cooperative found, Agreed agreed) {
        return payers.agree(found.id(), agreed.payer(), agreed.terms());
    }

    private static boolean refuse(Form form, Outcome<PayerTerms> outcome) {
        if (outcome instanceof Outcome.Refused<PayerTerms>(Refusal why)) {
            form.refused(
                    switch (why.code()) {
                        case "remittances.other-payer" -> "code";
                        case "remittances.rate-off" -> "exchange";
                        default -> "validFrom";
                    },
                    why);
            return true;
        }
        return false;
    }

    private List<Answer> answers(Agreed agreed, Locale reader) {
        PayerTerms terms = agreed.terms();
        return List.of(
                new Answer("field.remittances.code", terms.payer()),
                new Answer("field.remittances.name", agreed.payer().name()),
                new Answer(
                        "field.remittances.currency", agreed.payer().currency().getCurrencyCode()),
                new Answer("field.remittances.validFrom", words.day(terms.from(), reader)),
                new Answer("field.remittances.open", words.said(open(terms.open()), reader)),
                new Answer(
                        "field.remittances.exchange",
                        terms.rate().map(BigDecimal::toPlainString).orElse("")),
                new Answer("field.remittances.fixed", words.money(terms.fixed())),
                new Answer("field.remittances.percent", terms.percent().toText()),
                new Answer("field.remittances.decidedBy", terms.source().text()));
    }

    private String filledIn(Form form, Locale reader, Model model, HttpServletResponse response) {
        form.show(model, response);
        Map<String, String> offers = new LinkedHashMap<>();
        offers.put("YES", words.said(open(true), reader));
        offers.put("NO", words.said(open(false), reader));
        model.addAttribute("offers", offers);
        return "remittances/new-payer";
    }
}
