package coop.milpa.exchange.web;

import coop.milpa.api.Fields;
import coop.milpa.exchange.Prices;
import coop.milpa.exchange.PublishRate;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;
import coop.milpa.platform.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/** Rates of a foreign currency as another system says them. */
record RateBody(Currency currency, Prices prices, LocalDate validFrom, String source, Source.Status status) {

    private static final int PRICE_MAX = 20;
    private static final int SOURCE_MAX = 200;

    static RateBody read(Fields fields) {
        return new RateBody(
                fields.currency("currency"),
                new Prices(price(fields, "buy"), price(fields, "sell"), price(fields, "book")),
                fields.day("validFrom"),
                fields.text("source", SOURCE_MAX),
                fields.optionalWord("status", Source.Status.values()).orElse(Source.Status.UNCONFIRMED));
    }

    /** What is wrong with it is noted, and one is answered in its place. */
    private static BigDecimal price(Fields fields, String name) {
        String text = fields.text(name, PRICE_MAX);
        if (text.matches("[0-9]{1,7}(\\.[0-9]{1,6})?") && Prices.isPrice(new BigDecimal(text))) {
            return new BigDecimal(text);
        }
        if (!text.isEmpty()) {
            fields.wrong(name, "not-a-price", Prices.DECIMALS);
        }
        return BigDecimal.ONE;
    }

    PublishRate in(CooperativeId home, RequestId request) {
        return new PublishRate(home, request, currency, prices, validFrom, new Source(source, status));
    }
}
