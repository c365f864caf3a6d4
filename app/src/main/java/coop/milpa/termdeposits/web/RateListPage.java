package coop.milpa.termdeposits.web;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.YearDays;
import coop.milpa.registry.Cooperative;
import coop.milpa.termdeposits.Payout;
import coop.milpa.termdeposits.RateChart;
import coop.milpa.termdeposits.RateCharts;
import coop.milpa.web.Column;
import coop.milpa.web.ListFilter;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Rows;
import coop.milpa.web.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All rates that a cooperative has published, a row a band, the newest version first. */
@Controller
@Needs(TermsInTheMenu.READ)
class RateListPage {

    private static final String PRODUCT = "product";

    private final AskedDeposit asked;
    private final RateCharts charts;
    private final Words words;
    private final Lists lists;

    RateListPage(AskedDeposit asked, RateCharts charts, Words words, Lists lists) {
        this.asked = asked;
        this.charts = charts;
        this.words = words;
        this.lists = lists;
    }

    /** A band and the version that it is of. */
    private record Row(RateChart chart, RateChart.Band band) {

        Money minimum() {
            return new Money(chart.offer().minimum(), chart.currency());
        }

        Money from() {
            return new Money(band.amountFrom(), chart.currency());
        }
    }

    @GetMapping("/c/{cooperative}/term-deposits/rates")
    String all(@PathVariable String cooperative, ListRequest request, Locale reader, Model model) {
        Cooperative found = asked.cooperative(cooperative);
        Map<String, String> products = new LinkedHashMap<>();
        products.put("", words.said(Message.of("termdeposits.every-product"), reader));
        charts.products(found.id()).forEach(one -> products.put(one.code(), one.name(reader)));
        Optional<String> only = request.text(PRODUCT).filter(products::containsKey);
        List<Row> rows = charts.versions(found.id()).reversed().stream()
                .filter(chart -> only.isEmpty() || chart.product().equals(only.get()))
                .flatMap(chart -> chart.bands().stream().map(band -> new Row(chart, band)))
                .toList();
        List<Column<Row>> columns = columns(products, reader);
        var listing = new Listing<>(
                "term-deposit-rates",
                Message.of("page.termdeposits.rates"),
                columns,
                List.of(ListFilter.choice(PRODUCT, "page.termdeposits.product", only.orElse(""), products)));
        model.addAttribute("cooperative", found);
        lists.show(model, listing, request, Rows.inMemory(columns, rows));
        return "termdeposits/rates";
    }

    private List<Column<Row>> columns(Map<String, String> products, Locale reader) {
        return List.of(
                Column.<Row>text(
                                PRODUCT,
                                "page.termdeposits.product",
                                row -> products.getOrDefault(row.chart().product(), ""))
                        .sorting(),
                Column.<Row>day(
                                "valid-from",
                                "page.termdeposits.valid-from",
                                row -> row.chart().validFrom())
                        .sorting(),
                Column.<Row>money("from-amount", "page.termdeposits.from-amount", Row::from)
                        .sorting(),
                Column.<Row>number(
                                "from-months",
                                "page.termdeposits.from-months",
                                row -> row.band().monthsFrom())
                        .sorting(),
                Column.<Row>percent(
                                "rate",
                                "termdeposits.rate-percent",
                                row -> row.band().rate())
                        .sorting(),
                Column.text("kind", "field.termdeposits.kind", row -> kind(row.chart(), reader)),
                Column.money("minimum", "field.termdeposits.minimum", Row::minimum),
                Column.number(
                        "months-max",
                        "field.termdeposits.monthsMax",
                        row -> row.chart().offer().monthsMax()),
                Column.text("payouts", "field.termdeposits.payouts", row -> payouts(row.chart(), reader)),
                Column.text(
                        "offered",
                        "field.termdeposits.offered",
                        row -> said("offered." + (row.chart().offer().open() ? "YES" : "NO"), reader)),
                Column.text("source", "page.termdeposits.source", row -> source(row.chart(), reader)));
    }

    private String kind(RateChart chart, Locale reader) {
        String year = chart.earning().yearDays() == YearDays.DAYS_360 ? "360" : "365";
        return said("kind." + chart.earning().kind(), reader) + " · " + said("year." + year, reader);
    }

    private String payouts(RateChart chart, Locale reader) {
        return chart.offer().payouts().stream()
                .sorted()
                .map(Payout::name)
                .map(name -> said(name, reader))
                .collect(Collectors.joining(", "));
    }

    private String source(RateChart chart, Locale reader) {
        return chart.source().text() + " · " + said("status." + chart.source().status(), reader);
    }

    private String said(String choice, Locale reader) {
        return words.said(Message.of("choice.termdeposits." + choice), reader);
    }
}
