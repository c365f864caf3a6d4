package coop.milpa.accounting.web;

import coop.milpa.ledger.AccountClass;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Charts;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Column;
import coop.milpa.web.ListFilter;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Rows;
import coop.milpa.web.Viewer;
import coop.milpa.web.Words;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The chart of accounts of a cooperative, with what each code stands at when a day ends. */
@Controller
@Needs(AccountingInTheMenu.FIGURES)
class ChartPage {

    private static final String CLASS = "enum.accounting.part.";
    private static final String STEP = "\u2003";

    private final Asked asked;
    private final Charts charts;
    private final Books books;
    private final Lists lists;
    private final Words words;

    ChartPage(Asked asked, Charts charts, Books books, Lists lists, Words words) {
        this.asked = asked;
        this.charts = charts;
        this.books = books;
        this.lists = lists;
        this.words = words;
    }

    @GetMapping("/c/{cooperative}/chart")
    String chart(@PathVariable String cooperative, ListRequest request, Locale reader, Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        LocalDate day = asked.day(found, request.text("on"));
        String wanted = request.text("q").orElse("").toLowerCase(reader);
        String part = request.text("class").orElse("");
        var tree = new ChartTree(charts.codes(found.id()), charts.inUse(found.id(), day), found.currency());
        List<ChartRow> rows = tree.rows(books.trialBalance(found.id(), day)).stream()
                .filter(row ->
                        part.isEmpty() || row.code().accountClass().name().equals(part))
                .filter(row -> says(row, wanted, reader))
                .toList();
        boolean indented = wanted.isEmpty()
                && request.text("as").isEmpty()
                && request.text("sort").isEmpty();
        List<Column<ChartRow>> columns = columns(found, day, indented, reader);
        var listing = new Listing<>(
                "chart-" + day,
                Message.of("accounting.chart.caption", day),
                columns,
                filters(found, day, request, reader));
        lists.show(model, listing, request, Rows.inMemory(columns, rows));
        return "accounting/chart";
    }

    private static boolean says(ChartRow row, String wanted, Locale reader) {
        return row.code().code().value().startsWith(wanted)
                || row.code().names().in(reader).toLowerCase(reader).contains(wanted);
    }

    private List<Column<ChartRow>> columns(Cooperative cooperative, LocalDate day, boolean indented, Locale reader) {
        return List.of(
                linked(
                        Column.<ChartRow>text(
                                        "code",
                                        "registry.code",
                                        row -> row.code().code().value())
                                .sorting(),
                        "/c/" + cooperative.code() + "/codes/",
                        day),
                Column.<ChartRow>text(
                                "name",
                                "registry.name",
                                row -> (indented ? STEP.repeat(row.depth()) : "")
                                        + row.code().names().in(reader))
                        .sorting(),
                Column.<ChartRow>text(
                                "class",
                                "accounting.class",
                                row -> said(CLASS + row.code().accountClass(), reader))
                        .sorting(),
                Column.<ChartRow>text(
                        "kind",
                        "accounting.kind",
                        row -> said("enum.accounting.kind." + row.code().kind(), reader)),
                Column.<ChartRow>text("use", "accounting.use", row -> said("accounting.in-use." + row.inUse(), reader)),
                below(),
                Column.debit("debit", "registry.debit", ChartRow::own).sorting().adding(),
                Column.credit("credit", "registry.credit", ChartRow::own)
                        .sorting()
                        .adding());
    }

    private static Column<ChartRow> below() {
        return new Column<>(
                "below", "accounting.below", Column.Kind.MONEY, ChartRow::below, false, false, row -> Optional.empty());
    }

    /** Lines lead to people: whoever may not see them is shown no way there. */
    private static Column<ChartRow> linked(Column<ChartRow> column, String address, LocalDate day) {
        boolean may = Viewer.ofThisRequest()
                .filter(who -> who.may(AccountingInTheMenu.BOOKS))
                .isPresent();
        return new Column<>(
                column.key(),
                column.label(),
                column.kind(),
                column.cell(),
                column.sortable(),
                column.summed(),
                row -> may && !row.isHeading()
                        ? Optional.of(address + row.code().code().value() + "?to=" + day)
                        : Optional.empty());
    }

    private List<ListFilter> filters(Cooperative cooperative, LocalDate day, ListRequest request, Locale reader) {
        Map<String, String> classes = new LinkedHashMap<>();
        classes.put("", said("accounting.class.all", reader));
        for (AccountClass each : AccountClass.values()) {
            classes.put(each.name(), said(CLASS + each, reader));
        }
        var days = new ListFilter.Form.Day(
                cooperative.booksFrom().toString(), asked.open(cooperative).toString());
        return List.of(
                new ListFilter("on", "registry.on", day.toString(), days),
                new ListFilter(
                        "class",
                        "accounting.class",
                        request.text("class").orElse(""),
                        new ListFilter.Form.Choice(classes)),
                new ListFilter(
                        "q", "accounting.chart.search", request.text("q").orElse(""), new ListFilter.Form.Words()));
    }

    private String said(String key, Locale reader) {
        return words.said(Message.of(key), reader);
    }
}
