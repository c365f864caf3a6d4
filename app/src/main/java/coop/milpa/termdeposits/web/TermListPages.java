package coop.milpa.termdeposits.web;

import coop.milpa.ledger.Books;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.registry.Cooperative;
import coop.milpa.termdeposits.Maturities;
import coop.milpa.termdeposits.Maturities.By;
import coop.milpa.termdeposits.RateCharts;
import coop.milpa.termdeposits.TermDeposits;
import coop.milpa.termdeposits.TermDeposits.Which;
import coop.milpa.termdeposits.web.TermRows.Row;
import coop.milpa.web.Column;
import coop.milpa.web.ListFilter;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Rows;
import coop.milpa.web.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** All deposits of a cooperative that are not closed, with totals, and what ends in the weeks or months to come. */
@Controller
@RequestMapping("/c/{cooperative}/term-deposits")
@Needs(TermsInTheMenu.READ)
class TermListPages {

    private static final String PRODUCT = "product";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String DEPOSITS = "page.termdeposits.count";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);

    private final AskedDeposit asked;
    private final TermDeposits deposits;
    private final RateCharts charts;
    private final Maturities maturities;
    private final Members members;
    private final Words words;
    private final Lists lists;

    TermListPages(
            AskedDeposit asked,
            TermDeposits deposits,
            RateCharts charts,
            Maturities maturities,
            Members members,
            Words words,
            Lists lists) {
        this.asked = asked;
        this.deposits = deposits;
        this.charts = charts;
        this.maturities = maturities;
        this.members = members;
        this.words = words;
        this.lists = lists;
    }

    @GetMapping
    String all(@PathVariable String cooperative, ListRequest request, Locale reader, Model model) {
        Cooperative found = asked.cooperative(cooperative);
        LocalDate open = asked.open(found);
        Map<String, String> products = products(found, reader);
        var which = new Which(
                found.id(), request.text(PRODUCT).filter(products::containsKey), request.day(FROM), request.day(TO));
        By by = request.text("by").filter("week"::equals).isPresent() ? By.WEEK : By.MONTH;
        model.addAttribute("by", by);
        model.addAttribute("cooperative", found);
        model.addAttribute("toTell", maturities.countToTell(found.id(), open));
        showSums(model, request, deposits.sums(Which.all(found.id())), products);
        showPlanned(model, request, by, maturities.planned(found.id(), new Books.Period(open, open.plusYears(1)), by));
        var listing = new Listing<>(
                "term-deposits",
                Message.of("page.termdeposits.list"),
                columns("/c/" + found.code(), products),
                filters(which, products, reader));
        lists.show(model, listing, request, new TermRows(deposits, members, which));
        return "termdeposits/all";
    }

    private void showSums(Model model, ListRequest request, List<TermDeposits.Sum> sums, Map<String, String> products) {
        List<Column<TermDeposits.Sum>> columns = List.of(
                Column.text(PRODUCT, "page.termdeposits.product", sum -> products.getOrDefault(sum.product(), "")),
                Column.number("count", DEPOSITS, TermDeposits.Sum::deposits).adding(),
                Column.money(TermRows.PRINCIPAL, "page.termdeposits.principal", TermDeposits.Sum::principal)
                        .adding(),
                Column.money(TermRows.ACCRUED, "page.termdeposits.accrued", TermDeposits.Sum::accrued)
                        .adding());
        var listing =
                new Listing<>("term-deposits-by-product", Message.of("page.termdeposits.sums"), columns, List.of());
        lists.show(model, listing, request.of("sums"), Rows.inMemory(columns, sums));
    }

    private void showPlanned(Model model, ListRequest request, By by, List<Maturities.Due> planned) {
        String heading = "termdeposits.by." + by;
        Column<Maturities.Due> when = switch (by) {
            case WEEK -> Column.day("when", heading, Maturities.Due::from);
            case MONTH -> Column.text("when", heading, due -> due.from().format(MONTH));
        };
        List<Column<Maturities.Due>> columns = List.of(
                when,
                Column.number("count", DEPOSITS, Maturities.Due::deposits).adding(),
                Column.money(TermRows.PRINCIPAL, "page.termdeposits.principal", Maturities.Due::principal)
                        .adding(),
                Column.money("interest", "page.termdeposits.interest-due", Maturities.Due::interest)
                        .adding());
        var listing =
                new Listing<>("term-deposits-maturing", Message.of("page.termdeposits.planned"), columns, List.of());
        lists.show(model, listing, request.of("planned"), Rows.inMemory(columns, planned));
    }

    private static List<Column<Row>> columns(String address, Map<String, String> products) {
        return List.of(
                Column.<Row>text(
                                TermRows.NUMBER,
                                "page.termdeposits.number",
                                row -> Long.toString(row.deposit().number()))
                        .sorting()
                        .leading(row ->
                                address + "/term-deposits/" + row.deposit().number()),
                Column.<Row>text(
                                "owner",
                                "page.termdeposits.owner",
                                row -> row.owner().map(Member::name).orElse(""))
                        .leadingToSome(
                                "members.read",
                                row -> row.owner().map(owner -> address + "/members/" + owner.number())),
                Column.text(
                        PRODUCT,
                        "page.termdeposits.product",
                        row -> products.getOrDefault(row.deposit().product(), "")),
                Column.percent(
                        "rate",
                        "termdeposits.rate-percent",
                        row -> row.deposit().term().rates().quoted()),
                Column.<Row>day(
                                TermRows.MATURES,
                                "page.termdeposits.matures",
                                row -> row.deposit().term().matures())
                        .sorting(),
                Column.<Row>money(
                                TermRows.PRINCIPAL,
                                "page.termdeposits.principal",
                                row -> row.deposit().principal())
                        .sorting()
                        .adding(),
                Column.<Row>money(
                                TermRows.ACCRUED,
                                "page.termdeposits.accrued",
                                row -> row.position().accrued())
                        .adding());
    }

    private List<ListFilter> filters(Which which, Map<String, String> products, Locale reader) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", words.said(Message.of("termdeposits.every-product"), reader));
        options.putAll(products);
        return List.of(
                ListFilter.choice(
                        PRODUCT, "page.termdeposits.product", which.product().orElse(""), options),
                ListFilter.day(FROM, "termdeposits.matures-from", which.from()),
                ListFilter.day(TO, "termdeposits.matures-to", which.to()));
    }

    private Map<String, String> products(Cooperative cooperative, Locale reader) {
        Map<String, String> products = new LinkedHashMap<>();
        charts.products(cooperative.id()).forEach(one -> products.put(one.code(), one.name(reader)));
        return products;
    }
}
