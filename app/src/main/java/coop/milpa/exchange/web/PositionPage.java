package coop.milpa.exchange.web;

import coop.milpa.exchange.ExchangePositions;
import coop.milpa.exchange.ExchangePositions.Held;
import coop.milpa.exchange.ExchangePositions.Holding;
import coop.milpa.exchange.ExchangePositions.Revaluation;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Cell;
import coop.milpa.web.Column;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Rows;
import coop.milpa.web.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is held of each currency now, and what the close made of it. */
@Controller
@Needs(ExchangeInTheMenu.READ)
class PositionPage {

    private static final int REVALUATIONS = 10_000;

    private final AskedExchange asked;
    private final ExchangePositions positions;
    private final Words words;
    private final Lists lists;

    PositionPage(AskedExchange asked, ExchangePositions positions, Words words, Lists lists) {
        this.asked = asked;
        this.positions = positions;
        this.words = words;
        this.lists = lists;
    }

    @GetMapping("/c/{cooperative}/exchange/position")
    String position(@PathVariable String cooperative, ListRequest request, Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        LocalDate day = asked.open(found);
        Holding holding = positions.on(found.id(), day);
        model.addAttribute("holding", holding);
        showHeld(model, request, holding.held(), day);
        showRevaluations(model, request, positions.revaluations(found.id(), REVALUATIONS));
        return "exchange/position";
    }

    private void showHeld(Model model, ListRequest request, List<Held> held, LocalDate day) {
        List<Column<Held>> columns = List.of(
                Column.<Held>text(
                                "currency",
                                "page.exchange.currency",
                                one -> one.amount().currency().getCurrencyCode())
                        .sorting(),
                Column.decimal("held", "page.exchange.held", one -> one.amount().toDecimal()),
                Column.cells("book", "page.exchange.book", Column.Kind.NUMBER, one -> Cell.decimal(one.book())),
                Column.<Held>cells("worth", "page.exchange.worth", Column.Kind.MONEY, one -> Cell.amount(one.value()))
                        .adding());
        var listing = new Listing<>("exchange-position", Message.of("page.exchange.on", day), columns, List.of());
        lists.show(model, listing, request, Rows.inMemory(columns, held));
    }

    private void showRevaluations(Model model, ListRequest request, List<Revaluation> revaluations) {
        List<Column<Revaluation>> columns = List.of(
                Column.<Revaluation>day("day", "exchange.list.day", Revaluation::on)
                        .sorting(),
                Column.text("reckoned", "page.exchange.reckoned", this::reckoned),
                Column.money("before", "page.exchange.before", Revaluation::before),
                Column.money("worth", "page.exchange.worth", Revaluation::value),
                Column.<Revaluation>money("difference", "page.exchange.difference", Revaluation::difference)
                        .sorting()
                        .adding());
        var listing =
                new Listing<>("exchange-revaluations", Message.of("page.exchange.revaluations"), columns, List.of());
        lists.show(model, listing, request.of("revaluations"), Rows.inMemory(columns, revaluations));
    }

    private String reckoned(Revaluation one) {
        return one.held().stream()
                .map(held -> words.money(held.amount()) + " × "
                        + held.book().map(BigDecimal::toPlainString).orElse("–") + " = "
                        + held.value().map(words::money).orElse("–"))
                .collect(Collectors.joining("; "));
    }
}
