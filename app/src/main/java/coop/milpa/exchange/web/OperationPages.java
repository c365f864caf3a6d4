package coop.milpa.exchange.web;

import coop.milpa.exchange.ExchangeList;
import coop.milpa.exchange.ExchangeOperation;
import coop.milpa.exchange.Exchanges;
import coop.milpa.exchange.Side;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.Books;
import coop.milpa.papers.Imprint;
import coop.milpa.papers.IssuedPapers;
import coop.milpa.parties.Parties;
import coop.milpa.parties.Party;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Cell;
import coop.milpa.web.Column;
import coop.milpa.web.Input;
import coop.milpa.web.ListFilter;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.PageProblem;
import coop.milpa.web.Paper;
import coop.milpa.web.Words;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Purchases and sales: all of some days, and the slip of each. */
@Controller
@RequestMapping("/c/{cooperative}/exchange/operations")
@Needs(ExchangeInTheMenu.READ)
class OperationPages {

    private static final String SLIP = "exchange/slip";
    private static final int DAY_LENGTH = 10;

    private final AskedExchange asked;
    private final ExchangeList operations;
    private final Exchanges exchanges;
    private final Parties parties;
    private final Words words;
    private final Lists lists;
    private final IssuedPapers issued;
    private final Paper paper;

    OperationPages(
            AskedExchange asked,
            ExchangeList operations,
            Exchanges exchanges,
            Parties parties,
            Words words,
            Lists lists,
            IssuedPapers issued,
            Paper paper) {
        this.asked = asked;
        this.operations = operations;
        this.exchanges = exchanges;
        this.parties = parties;
        this.words = words;
        this.lists = lists;
        this.issued = issued;
        this.paper = paper;
    }

    /** Of the open day, unless the address names others. */
    @GetMapping
    String all(@PathVariable String cooperative, ListRequest request, Locale reader, Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        LocalDate open = asked.open(found);
        LocalDate from = day(found, request, "from", open);
        LocalDate to = day(found, request, "to", open);
        var which = new ExchangeList.Which(found.id(), new Books.Period(from, to.isBefore(from) ? from : to));
        var listing = new Listing<>(
                "exchange-" + from + "-" + to,
                Message.of("exchange.list.caption", from, to),
                columns(found, reader),
                List.of(filter("from", found, from, open), filter("to", found, to, open)));
        lists.show(model, listing, request, new OperationRows(operations, which));
        return "exchange/operations";
    }

    private static ListFilter filter(String name, Cooperative cooperative, LocalDate value, LocalDate open) {
        var form = new ListFilter.Form.Day(cooperative.booksFrom().toString(), open.toString());
        return new ListFilter(name, "exchange.list." + name, value.toString(), form);
    }

    private static LocalDate day(Cooperative cooperative, ListRequest request, String name, LocalDate usual) {
        String given = request.text(name).orElse(usual.toString());
        try {
            return LocalDate.parse(given.length() > DAY_LENGTH ? "" : given);
        } catch (DateTimeParseException e) {
            throw new PageProblem(
                    HttpStatus.NOT_FOUND,
                    "exchange.unknown-day",
                    AskedExchange.addressOf(cooperative) + "/operations",
                    Input.shown(given));
        }
    }

    private List<Column<ExchangeOperation>> columns(Cooperative cooperative, Locale reader) {
        return List.of(
                Column.<ExchangeOperation>text(
                                OperationRows.NUMBER, "exchange.list.number", row -> Long.toString(row.number()))
                        .sorting()
                        .leading(row -> AskedExchange.addressOf(cooperative) + "/operations/" + row.number()),
                Column.day("day", "exchange.list.day", row -> row.made().on()),
                Column.text("side", "exchange.list.side", row -> side(row, reader)),
                foreign("bought", Side.PURCHASE),
                foreign("sold", Side.SALE),
                Column.text(
                        "rate", "exchange.list.rate", row -> row.deal().rate().toPlainString()),
                national("paid", Side.PURCHASE),
                national("taken", Side.SALE),
                Column.<ExchangeOperation>money(OperationRows.RESULT, "exchange.list.result", ExchangeOperation::result)
                        .sorting()
                        .adding());
    }

    private String side(ExchangeOperation row, Locale reader) {
        String key = row.undone().isPresent() ? "exchange.list.undone" : "exchange.list.side-of";
        return words.said(Message.of(key, words.said(Message.of("enum.exchange.side." + row.side()), reader)), reader);
    }

    private static Column<ExchangeOperation> foreign(String key, Side side) {
        return of(key, side, row -> row.deal().foreign());
    }

    private static Column<ExchangeOperation> national(String key, Side side) {
        return of(key, side, row -> row.deal().national());
    }

    /** Money of one side alone. */
    private static Column<ExchangeOperation> of(String key, Side side, Function<ExchangeOperation, Money> amount) {
        return Column.<ExchangeOperation>cells(
                        key,
                        "exchange.list." + key,
                        Column.Kind.MONEY,
                        row -> Cell.amount(Optional.of(row)
                                .filter(each -> each.side() == side)
                                .map(amount)))
                .adding();
    }

    @GetMapping("/{number}")
    String slip(@PathVariable String cooperative, @PathVariable String number, Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        ExchangeOperation operation = asked.operation(found, number);
        model.addAllAttributes(variables(found, operation, issued.shown(found.id(), OperationPaper.of(operation))));
        model.addAttribute(Paper.LAYOUT, Paper.ON_SCREEN);
        return SLIP;
    }

    /** The paper for a printer, counted: on a roll of 80 mm, or A5. */
    @PostMapping("/{number}/prints")
    ResponseEntity<byte[]> print(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Optional<String> size,
            Locale reader,
            Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        ExchangeOperation operation = asked.operation(found, number);
        int printing = exchanges.printed(found.id(), operation.number());
        Imprint imprint = issued.counted(found.id(), OperationPaper.of(operation), printing);
        var sheet = new Paper.Sheet(
                SLIP, variables(found, operation, imprint), reader, Paper.Size.asked(size, Paper.Size.ROLL));
        return paper.answer(sheet, "exchange-" + operation.number() + ".pdf");
    }

    private Map<String, Object> variables(Cooperative cooperative, ExchangeOperation operation, Imprint imprint) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("cooperative", cooperative);
        variables.put("operation", operation);
        variables.put(
                "customer",
                parties.find(cooperative.id(), operation.customer())
                        .map(Party::name)
                        .orElse("–"));
        variables.put("imprint", imprint);
        return variables;
    }
}
