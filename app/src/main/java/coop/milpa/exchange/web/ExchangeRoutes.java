package coop.milpa.exchange.web;

import coop.milpa.api.Answers;
import coop.milpa.api.Call;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.OneByOne;
import coop.milpa.api.Query;
import coop.milpa.api.Reply;
import coop.milpa.api.Requests;
import coop.milpa.api.Slice;
import coop.milpa.api.Word;
import coop.milpa.exchange.ExchangeRate;
import coop.milpa.exchange.ExchangeRates;
import coop.milpa.platform.Subject;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Needs;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Rates of foreign currencies for other systems: those of a day, all versions, new ones. Deals are the window's. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE + "/exchange")
class ExchangeRoutes {

    /** No older versions are told. */
    private static final int VERSIONS_MAX = 1_000;

    private final Cooperatives cooperatives;
    private final AskedExchange asked;
    private final ExchangeRates rates;
    private final Requests requests;
    private final Answers answers;

    ExchangeRoutes(
            Cooperatives cooperatives, AskedExchange asked, ExchangeRates rates, Requests requests, Answers answers) {
        this.cooperatives = cooperatives;
        this.asked = asked;
        this.rates = rates;
        this.requests = requests;
        this.answers = answers;
    }

    /**
     * A version of the rates of a currency: what one unit of it costs in the currency of the books.
     *
     * @param version  counted from 1 for each currency
     * @param setAt  when it was set
     * @param source  who decided it
     * @param status  how far that was checked
     */
    record RateText(
            String currency,
            long version,
            String buy,
            String sell,
            String book,
            String validFrom,
            String setAt,
            String source,
            String status) {

        static RateText of(ExchangeRate rate) {
            return new RateText(
                    rate.currency().getCurrencyCode(),
                    rate.version(),
                    rate.prices().buy().toPlainString(),
                    rate.prices().sell().toPlainString(),
                    rate.prices().book().toPlainString(),
                    rate.validFrom().toString(),
                    rate.set().at().toString(),
                    rate.source().text(),
                    Word.of(rate.source().status()));
        }
    }

    /** Of each currency what holds on a day; on the open one if none is said. */
    @GetMapping("/board")
    @Needs(ExchangeInTheMenu.READ)
    ResponseEntity<String> board(@PathVariable String cooperative, @RequestParam Map<String, String> given) {
        Cooperative found = AskedCooperative.forPrograms(cooperatives, cooperative);
        var day = new Query(given).day("on").orElseGet(() -> asked.open(found));
        List<RateText> all =
                rates.board(found.id(), day).stream().map(RateText::of).toList();
        return answers.list(new Slice<>(all, Optional.empty()));
    }

    /** The last that were set first. */
    @GetMapping("/rates")
    @Needs(ExchangeInTheMenu.READ)
    ResponseEntity<String> versions(@PathVariable String cooperative, @RequestParam Map<String, String> given) {
        Cooperative found = AskedCooperative.forPrograms(cooperatives, cooperative);
        List<ExchangeRate> all = rates.versions(found.id(), VERSIONS_MAX);
        return answers.list(Slice.part(all, new Query(given), RateText::of));
    }

    @PostMapping(path = "/rates", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(ExchangeInTheMenu.PUBLISH)
    ResponseEntity<String> publish(Call call, Locale reader) {
        var publishing = new OneByOne<>(
                "exchange.publish",
                RateBody::read,
                (home, one) -> rates.publish(one.body().in(home, one.request()))
                        .map(rate -> Reply.created(
                                RateText.of(rate),
                                new Subject("exchange-rate", rate.currency() + "-" + rate.version()))));
        return requests.carryOut(call, publishing, reader);
    }
}
