package coop.milpa.registry.web;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.EntrySearch;
import coop.milpa.ledger.EntrySearch.Found;
import coop.milpa.ledger.EntrySearch.OfLine;
import coop.milpa.ledger.EntrySearch.Question;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.AskedDays;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Column;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.ListFilter;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Entries of a cooperative's books, found by day, code, account, amount, concept, words or number. */
@Controller
@Needs(PagesInTheMenu.BOOKS)
class EntrySearchPage {

    private static final String LABEL = "registry.entry-search.";

    private final Cooperatives cooperatives;
    private final EntrySearch search;
    private final AskedDays asked;
    private final Lists lists;
    private final Words words;

    EntrySearchPage(Cooperatives cooperatives, EntrySearch search, AskedDays asked, Lists lists, Words words) {
        this.cooperatives = cooperatives;
        this.search = search;
        this.asked = asked;
        this.lists = lists;
        this.words = words;
    }

    @GetMapping("/c/{cooperative}/entries")
    String entries(@PathVariable String cooperative, ListRequest request, Model model, HttpServletResponse response) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative);
        Locale reader = LocaleContextHolder.getLocale();
        Period period = asked.period(found, request.text("from"), request.text("to"));
        Form form = Form.of(request.given());
        var question = new Question(
                found.id(),
                period,
                new OfLine(request.text("code"), request.text("account"), minor(form, found)),
                request.text(EntryRows.CONCEPT),
                request.text("text"),
                name(form));
        form.show(model, response);
        model.addAttribute("cooperative", found);
        var listing = new Listing<>(
                "entries",
                Message.of("registry.entry-search.caption", period.from(), period.to()),
                columns(found, reader),
                filters(found, period, request, reader));
        lists.show(model, listing, request, new EntryRows(search, question));
        return "registry/entries";
    }

    private static Optional<Long> minor(Form form, Cooperative cooperative) {
        return form.text(EntryRows.AMOUNT).isEmpty()
                ? Optional.empty()
                : form.money(EntryRows.AMOUNT, cooperative.currency()).map(Money::minor);
    }

    private static Optional<UUID> name(Form form) {
        String text = form.text("number");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<UUID> name = Input.parsed(text, UUID::fromString);
        return name.isPresent()
                ? name
                : form.wrong("number", Message.of("registry.entry-search.not-a-number", Input.shown(text)));
    }

    private List<Column<Found>> columns(Cooperative cooperative, Locale reader) {
        return List.of(
                Column.day(EntryRows.DAY, "registry.business-date", Found::businessDate)
                        .sorting(),
                Column.<Found>text(
                                EntryRows.CONCEPT, "registry.concept", found -> words.concept(found.concept(), reader))
                        .sorting()
                        .leading(found -> "/c/" + cooperative.code() + "/entries/" + found.entry()),
                Column.text(EntryRows.NARRATIVE, "registry.narrative", Found::narrative)
                        .sorting(),
                Column.day("value", "registry.value-date", Found::valueDate),
                Column.money(EntryRows.AMOUNT, "registry.entry-search.amount", Found::amount)
                        .sorting()
                        .adding());
    }

    private List<ListFilter> filters(Cooperative cooperative, Period period, ListRequest request, Locale reader) {
        var days = new ListFilter.Form.Day(
                cooperative.booksFrom().toString(), asked.open(cooperative).toString());
        Map<String, String> concepts = new LinkedHashMap<>();
        concepts.put("", words.said(Message.of("registry.entry-search.any"), reader));
        search.concepts(cooperative.id(), period)
                .forEach(concept -> concepts.put(concept, words.concept(concept, reader)));
        return List.of(
                new ListFilter("from", "registry.from", period.from().toString(), days),
                new ListFilter("to", "registry.to", period.to().toString(), days),
                written("code", request),
                written("account", request),
                written(EntryRows.AMOUNT, request),
                new ListFilter(
                        EntryRows.CONCEPT,
                        "registry.concept",
                        request.text(EntryRows.CONCEPT).orElse(""),
                        new ListFilter.Form.Choice(concepts)),
                written("text", request),
                written("number", request));
    }

    private static ListFilter written(String name, ListRequest request) {
        return new ListFilter(name, LABEL + name, request.text(name).orElse(""), new ListFilter.Form.Words());
    }
}
