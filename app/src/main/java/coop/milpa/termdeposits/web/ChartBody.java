package coop.milpa.termdeposits.web;

import coop.milpa.api.Fields;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.YearDays;
import coop.milpa.platform.BusinessCalendar;
import coop.milpa.platform.Source;
import coop.milpa.termdeposits.EarlyClosure;
import coop.milpa.termdeposits.Payout;
import coop.milpa.termdeposits.RateChart;
import coop.milpa.termdeposits.TermProduct;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/**
 * Rates that another system publishes: read as they are said, made into a chart once all of it is right.
 *
 * @param product  code and names
 * @param validFrom  the first day
 * @param minimum  the least that is taken; its currency is that of all amounts
 * @param bands  each with its amount in that currency
 */
record ChartBody(
        Named product, LocalDate validFrom, Money minimum, Offered offer, Meant rates, List<Band> bands, Decided by) {

    private static final int CODE_MAX = 40;
    private static final int NAME_MAX = 80;
    private static final int SOURCE_MAX = 200;
    private static final int MONTHS_MAX = 600;
    private static final int BANDS_MAX = 200;
    private static final Rate WHOLE = Rate.of("100");
    private static final Rate RATE_MAX = Rate.of("1000");

    /** What is earned by a deposit that ends early. */
    enum Early {
        SHARE_LOST,
        RATE_INSTEAD
    }

    /** What a year is divided into. */
    private enum Year {
        DAYS_365,
        DAYS_360
    }

    /** The product. */
    record Named(String code, String spanish, String english) {}

    /** What may be agreed. */
    record Offered(boolean open, int monthsMax, Set<Payout> payouts, BusinessCalendar.Convention dayRule) {}

    /** How rates are meant. */
    record Meant(RateChart.RateKind kind, YearDays year, Rate withholding, Early early, Rate percent) {}

    /** A rate from an amount and a number of months on. */
    record Band(Money amountFrom, int monthsFrom, Rate rate) {

        static Band read(Fields fields) {
            return new Band(
                    fields.money("amountFrom"),
                    fields.whole("monthsFrom", 1, MONTHS_MAX),
                    fields.rate("rate", RATE_MAX));
        }
    }

    /** Who decided it. */
    record Decided(String text, Source.Status status) {}

    static ChartBody read(Fields fields, Currency currency) {
        Money minimum = fields.amountIn(currency, "minimum");
        if (!minimum.isPositive()) {
            fields.wrong("minimum", "not-positive");
        }
        List<Band> bands = fields.list("bands", BANDS_MAX, Band::read);
        check(fields, minimum, bands);
        return new ChartBody(
                named(fields),
                fields.day("validFrom"),
                minimum,
                offered(fields),
                meant(fields),
                bands,
                new Decided(
                        fields.text("source", SOURCE_MAX),
                        fields.optionalWord("status", Source.Status.values()).orElse(Source.Status.UNCONFIRMED)));
    }

    private static void check(Fields fields, Money minimum, List<Band> bands) {
        boolean fit = bands.stream()
                .allMatch(band -> band.amountFrom().currency().equals(minimum.currency())
                        && !band.amountFrom().isNegative());
        long places = bands.stream()
                .map(band -> List.of(band.amountFrom().minor(), (long) band.monthsFrom()))
                .distinct()
                .count();
        if (!fit || places < bands.size()) {
            fields.wrong("bands", "not-bands");
        }
    }

    private static Named named(Fields fields) {
        String code = fields.text("product", CODE_MAX);
        if (!code.matches("[a-z0-9][a-z0-9-]*")) {
            fields.wrong("product", "not-a-code");
        }
        return new Named(code, fields.text("spanish", NAME_MAX), fields.text("english", NAME_MAX));
    }

    private static Offered offered(Fields fields) {
        Set<Payout> payouts = fields.words("payouts", Payout.values());
        return new Offered(
                !fields.flag("withdrawn"),
                fields.whole("monthsMax", 1, MONTHS_MAX),
                payouts,
                fields.word("dayRule", BusinessCalendar.Convention.values()));
    }

    private static Meant meant(Fields fields) {
        return new Meant(
                fields.word("kind", RateChart.RateKind.values()),
                fields.word("year", Year.values()) == Year.DAYS_360 ? YearDays.DAYS_360 : YearDays.DAYS_365,
                fields.rate("withholding", WHOLE),
                fields.word("early", Early.values()),
                fields.rate("earlyPercent", WHOLE));
    }

    TermProduct termProduct() {
        return new TermProduct(product.code(), product.spanish(), product.english());
    }

    RateChart chart() {
        EarlyClosure early = rates.early() == Early.SHARE_LOST
                ? new EarlyClosure.ShareLost(rates.percent())
                : new EarlyClosure.RateInstead(rates.percent());
        return new RateChart(
                product.code(),
                minimum.currency(),
                validFrom,
                new RateChart.Offer(offer.open(), minimum.minor(), offer.monthsMax(), offer.payouts(), offer.dayRule()),
                new RateChart.Earning(rates.kind(), rates.year(), rates.withholding(), early),
                bands.stream()
                        .map(band -> new RateChart.Band(band.amountFrom().minor(), band.monthsFrom(), band.rate()))
                        .toList(),
                new Source(by.text(), by.status()));
    }
}
