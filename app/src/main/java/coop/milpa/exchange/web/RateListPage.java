package coop.milpa.exchange.web;

import coop.milpa.exchange.ExchangeRate;
import coop.milpa.exchange.ExchangeRates;
import coop.milpa.kernel.ActorId;
import coop.milpa.platform.Actor;
import coop.milpa.platform.Actors;
import coop.milpa.platform.Calendars;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Column;
import coop.milpa.web.ListFilter;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Rows;
import coop.milpa.web.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The versions of rates that were published, the last first. */
@Controller
@Needs(ExchangeInTheMenu.READ)
class RateListPage {

    private static final int VERSIONS = 10_000;
    private static final String CURRENCY = "currency";

    private final AskedExchange asked;
    private final ExchangeRates rates;
    private final Calendars calendars;
    private final Actors actors;
    private final Words words;
    private final Lists lists;

    RateListPage(
            AskedExchange asked, ExchangeRates rates, Calendars calendars, Actors actors, Words words, Lists lists) {
        this.asked = asked;
        this.rates = rates;
        this.calendars = calendars;
        this.actors = actors;
        this.words = words;
        this.lists = lists;
    }

    @GetMapping("/c/{cooperative}/exchange/rates")
    String all(@PathVariable String cooperative, ListRequest request, Locale reader, Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        List<ExchangeRate> versions = rates.versions(found.id(), VERSIONS);
        Map<String, String> currencies = new LinkedHashMap<>();
        currencies.put("", words.said(Message.of("exchange.list.every-currency"), reader));
        versions.stream()
                .map(rate -> rate.currency().getCurrencyCode())
                .sorted()
                .forEach(code -> currencies.put(code, code));
        Optional<String> only = request.text(CURRENCY).filter(currencies::containsKey);
        List<ExchangeRate> rows = versions.stream()
                .filter(rate ->
                        only.isEmpty() || rate.currency().getCurrencyCode().equals(only.get()))
                .toList();
        List<Column<ExchangeRate>> columns = columns(found, versions, reader);
        var listing = new Listing<>(
                "exchange-rates",
                Message.of("page.exchange.board.caption", found.currency().getCurrencyCode()),
                columns,
                List.of(ListFilter.choice(CURRENCY, "page.exchange.currency", only.orElse(""), currencies)));
        lists.show(model, listing, request, Rows.inMemory(columns, rows));
        return "exchange/rates";
    }

    private List<Column<ExchangeRate>> columns(Cooperative cooperative, List<ExchangeRate> versions, Locale reader) {
        Map<ActorId, Actor> names = actors.named(
                cooperative.id(),
                versions.stream().map(rate -> rate.set().by()).distinct().toList());
        ZoneId zone = calendars.zone(cooperative.id());
        List<Column<ExchangeRate>> columns = new ArrayList<>();
        columns.add(RateTable.currency());
        columns.add(Column.number("version", "exchange.list.version", ExchangeRate::version));
        columns.add(RateTable.from());
        columns.addAll(RateTable.prices());
        columns.add(RateTable.source(words, reader));
        columns.add(Column.text(
                "set", "page.exchange.set", rate -> words.at(rate.set().at(), zone, reader)));
        columns.add(Column.text(
                "by",
                "exchange.list.by",
                rate -> Optional.ofNullable(names.get(rate.set().by()))
                        .map(Actor::name)
                        .orElse("–")));
        return columns;
    }
}
