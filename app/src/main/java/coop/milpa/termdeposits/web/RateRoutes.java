package coop.milpa.termdeposits.web;

import coop.milpa.api.Answers;
import coop.milpa.api.Call;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.OneByOne;
import coop.milpa.api.Query;
import coop.milpa.api.Reply;
import coop.milpa.api.Requests;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.Subject;
import coop.milpa.registry.Cooperative;
import coop.milpa.termdeposits.Payout;
import coop.milpa.termdeposits.Quote;
import coop.milpa.termdeposits.RateCharts;
import coop.milpa.termdeposits.TermProduct;
import coop.milpa.web.Needs;
import coop.milpa.web.RefusedException;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rates of term deposits for other systems: all of them, what a deposit would come to, and new ones. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE + "/term-deposits")
class RateRoutes {

    private final AskedDeposit asked;
    private final RateCharts charts;
    private final Requests requests;
    private final Answers answers;

    RateRoutes(AskedDeposit asked, RateCharts charts, Requests requests, Answers answers) {
        this.asked = asked;
        this.charts = charts;
        this.requests = requests;
        this.answers = answers;
    }

    /** A product's code and names. */
    record ProductText(String code, String spanish, String english) {

        static ProductText of(TermProduct product) {
            return new ProductText(product.code(), product.spanish(), product.english());
        }
    }

    /** What is offered, and all versions of its rates, the newest first. */
    record RatesText(List<ProductText> products, List<ChartText> items) {}

    @GetMapping("/rates")
    @Needs(TermsInTheMenu.READ)
    ResponseEntity<String> all(@PathVariable String cooperative) {
        CooperativeId home = asked.cooperative(cooperative).id();
        return answers.list(new RatesText(
                charts.products(home).stream().map(ProductText::of).toList(),
                charts.versions(home).reversed().stream().map(ChartText::of).toList()));
    }

    /** What a deposit in the currency of the books would come to that began on the open day. */
    @GetMapping("/quote")
    @Needs(TermsInTheMenu.READ)
    ResponseEntity<String> quote(@PathVariable String cooperative, @RequestParam Map<String, String> given) {
        Cooperative found = asked.cooperative(cooperative);
        var query = new Query(given);
        var wanted = new Quote.Asked(
                query.needed("product"),
                query.money("amount", found.currency()),
                query.whole("months", 1, TermActs.MONTHS_MAX),
                query.word("payout", Payout.values()));
        return switch (charts.quote(found.id(), wanted, asked.open(found))) {
            case Outcome.Done<Quote>(Quote quote) -> answers.list(QuoteText.of(quote));
            case Outcome.Refused<Quote>(Refusal why) -> throw new RefusedException(why);
        };
    }

    /** In the currency of the books. */
    @PostMapping(path = "/rates", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(TermsInTheMenu.PUBLISH)
    ResponseEntity<String> publish(@PathVariable String cooperative, Call call, Locale reader) {
        Currency currency = asked.cooperative(cooperative).currency();
        var publishing = new OneByOne<>(
                "termdeposits.publish",
                fields -> ChartBody.read(fields, currency),
                (home, request) -> charts.publish(
                                home,
                                request.body().termProduct(),
                                request.body().chart())
                        .map(chart ->
                                Reply.created(ChartText.of(chart), new Subject("term-product", chart.product()))));
        return requests.carryOut(call, publishing, reader);
    }
}
