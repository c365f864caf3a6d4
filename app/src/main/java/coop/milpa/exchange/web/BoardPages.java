package coop.milpa.exchange.web;

import coop.milpa.exchange.ExchangeList;
import coop.milpa.exchange.ExchangeList.Sum;
import coop.milpa.exchange.ExchangeRate;
import coop.milpa.exchange.ExchangeRates;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.Books;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Column;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Rows;
import coop.milpa.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The rates of the day, and what was bought and sold on it. */
@Controller
@Needs(ExchangeInTheMenu.READ)
class BoardPages {

    private final AskedExchange asked;
    private final ExchangeRates rates;
    private final ExchangeList list;
    private final Words words;
    private final Lists lists;

    BoardPages(AskedExchange asked, ExchangeRates rates, ExchangeList list, Words words, Lists lists) {
        this.asked = asked;
        this.rates = rates;
        this.list = list;
        this.words = words;
        this.lists = lists;
    }

    @GetMapping("/c/{cooperative}/exchange")
    String board(@PathVariable String cooperative, ListRequest request, Locale reader, Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        LocalDate day = asked.open(found);
        model.addAttribute("day", day);
        List<Column<ExchangeRate>> columns = new ArrayList<>();
        columns.add(RateTable.currency());
        columns.addAll(RateTable.prices());
        columns.add(RateTable.from());
        columns.add(RateTable.source(words, reader));
        var board = new Listing<>(
                "exchange-board",
                Message.of("page.exchange.board.caption", found.currency().getCurrencyCode()),
                columns,
                List.of());
        lists.show(model, board, request, Rows.inMemory(columns, rates.board(found.id(), day)));
        showToday(model, request, list.sums(new ExchangeList.Which(found.id(), new Books.Period(day, day))));
        return "exchange/board";
    }

    /** What was bought and sold: foreign cash by currency, and the national one with its sum. */
    private void showToday(Model model, ListRequest request, List<Sum> sums) {
        List<Column<Sum>> columns = List.of(
                Column.<Sum>text(
                                "currency",
                                "page.exchange.currency",
                                sum -> sum.foreign().getCurrencyCode())
                        .sorting(),
                Column.decimal(
                        "bought", "exchange.list.bought", sum -> new Money(sum.bought(), sum.foreign()).toDecimal()),
                Column.decimal("sold", "exchange.list.sold", sum -> new Money(sum.sold(), sum.foreign()).toDecimal()),
                national("paid", Sum::paid),
                national("taken", Sum::taken),
                national("result", Sum::result));
        var today = new Listing<>("exchange-today", Message.of("page.exchange.today"), columns, List.of());
        lists.show(model, today, request.of("today"), Rows.inMemory(columns, sums));
    }

    private static Column<Sum> national(String key, ToLongFunction<Sum> minor) {
        return Column.<Sum>money(key, "exchange.list." + key, sum -> new Money(minor.applyAsLong(sum), sum.national()))
                .adding();
    }
}
