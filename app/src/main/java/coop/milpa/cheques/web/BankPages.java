package coop.milpa.cheques.web;

import coop.milpa.cheques.BankTerms;
import coop.milpa.cheques.ChequeBanks;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.Source;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Column;
import coop.milpa.web.Confirmation;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.Rows;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
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

/** Banks, how long each takes, and what a cheque costs that comes back. */
@Controller
@RequestMapping("/c/{cooperative}/cheques/banks")
class BankPages {

    private static final String BANK = "bankCode";
    private static final String DAYS = "clearingDays";
    private static final String FROM = "validFrom";
    private static final int NAME_MAX = 80;
    private static final int SOURCE_MAX = 200;

    private final AskedCheque asked;
    private final ChequeBanks banks;
    private final TenantScope tenants;
    private final Words words;
    private final Notices notices;
    private final Lists lists;

    BankPages(AskedCheque asked, ChequeBanks banks, TenantScope tenants, Words words, Notices notices, Lists lists) {
        this.asked = asked;
        this.banks = banks;
        this.tenants = tenants;
        this.words = words;
        this.notices = notices;
        this.lists = lists;
    }

    @GetMapping
    @Needs(ChequesInTheMenu.READ)
    String all(@PathVariable String cooperative, ListRequest request, Locale reader, Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        List<Column<BankTerms>> columns = List.of(
                Column.text("bank", "cheques.list.bank", BankTerms::bank).sorting(),
                Column.text("name", "cheques.list.bank-name", BankTerms::name).sorting(),
                Column.day("from", "field.cheques.validFrom", BankTerms::validFrom)
                        .sorting(),
                Column.number("days", "field.cheques.clearingDays", BankTerms::clearingDays)
                        .sorting(),
                Column.money("charge", "field.cheques.charge", BankTerms::charge),
                Column.text(
                        "source",
                        "field.cheques.decidedBy",
                        terms -> terms.source().text() + " · "
                                + words.said(
                                        Message.of("cheques.status."
                                                + terms.source().status()),
                                        reader)));
        var listing = new Listing<>("cheque-banks", Message.of("page.cheques.banks"), columns, List.of());
        lists.show(model, listing, request, Rows.inMemory(columns, banks.versions(found.id())));
        return "cheques/banks";
    }

    @GetMapping("/new")
    @Needs(ChequesInTheMenu.PUBLISH)
    String form(@PathVariable String cooperative, Locale reader, Model model, HttpServletResponse response) {
        return filledIn(asked.cooperative(cooperative, model), Form.of(Map.of()), reader, model, response);
    }

    /** Refused before anybody is asked to confirm it, if it would be refused. */
    @PostMapping("/new")
    @Needs(ChequesInTheMenu.PUBLISH)
    String publish(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        Form form = Form.of(given);
        Optional<BankTerms> terms = read(found, form);
        if (terms.isEmpty()) {
            return filledIn(found, form, reader, model, response);
        }
        Outcome<BankTerms> outcome = form.isConfirmed()
                ? banks.publish(found.id(), terms.get())
                : tenants.rehearse(found.id(), () -> banks.publish(found.id(), terms.get()));
        if (outcome instanceof Outcome.Refused<BankTerms>(Refusal why)) {
            form.refused(FROM, why);
            return filledIn(found, form, reader, model, response);
        }
        BankTerms of = terms.get();
        String address = AskedCheque.addressOf(found) + "/banks";
        if (!form.isConfirmed()) {
            return new Confirmation(
                            Message.of("cheques.banks.title", of.name()),
                            Message.of("cheques.banks.means", of.validFrom(), of.clearingDays(), of.charge()),
                            Message.of("cheques.banks.do"),
                            request.getRequestURI(),
                            address)
                    .show(model, form);
        }
        notices.tell(Message.of("cheques.banks.done", of.name(), of.validFrom()));
        return "redirect:" + address;
    }

    private static Optional<BankTerms> read(Cooperative cooperative, Form form) {
        Optional<String> bank = form.needed(BANK)
                .map(text -> text.toUpperCase(Locale.ROOT))
                .flatMap(text -> BankTerms.isCode(text)
                        ? Optional.of(text)
                        : form.wrong(BANK, Message.of("cheques.form.no-code", Input.shown(text))));
        Optional<String> name = form.needed("bankName", NAME_MAX);
        Optional<LocalDate> from = form.day(FROM);
        Optional<Integer> days = form.needed(DAYS)
                .flatMap(text -> text.matches("\\d{1,2}") && Integer.parseInt(text) <= BankTerms.DAYS_MAX
                        ? Optional.of(Integer.valueOf(text))
                        : form.wrong(DAYS, Message.of("cheques.form.no-days", BankTerms.DAYS_MAX)));
        Optional<Money> charge = form.money("charge", cooperative.currency());
        Optional<String> source = form.needed("decidedBy", SOURCE_MAX);
        Source.Status status = Arrays.stream(Source.Status.values())
                .filter(each -> each.name().equals(form.text("status")))
                .findFirst()
                .orElse(Source.Status.UNCONFIRMED);
        if (!form.isRight()) {
            return Optional.empty();
        }
        return Optional.of(new BankTerms(
                bank.orElseThrow(),
                name.orElseThrow(),
                from.orElseThrow(),
                days.orElseThrow(),
                charge.orElseThrow(),
                new Source(source.orElseThrow(), status)));
    }

    private String filledIn(
            Cooperative cooperative, Form form, Locale reader, Model model, HttpServletResponse response) {
        form.show(model, response);
        if (form.isRight()) {
            form.filledWith(Map.of(FROM, asked.open(cooperative).toString())).show(model, response);
        }
        Map<String, String> statuses = new LinkedHashMap<>();
        for (Source.Status status : Source.Status.values()) {
            statuses.put(status.name(), words.said(Message.of("cheques.status." + status), reader));
        }
        model.addAttribute("statuses", statuses);
        return "cheques/new-bank";
    }
}
