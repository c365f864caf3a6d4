package coop.milpa.termdeposits.web;

import coop.milpa.api.Amount;
import coop.milpa.api.Word;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.YearDays;
import coop.milpa.platform.Source;
import coop.milpa.termdeposits.EarlyClosure;
import coop.milpa.termdeposits.RateChart;
import java.util.List;

/**
 * The rates of a product in a currency from a day on, as other systems are told and say them.
 *
 * @param product  its code
 * @param offer  what may be agreed
 * @param rates  how rates are meant
 * @param bands  rates by amount and months
 * @param source  who decided it
 */
record ChartText(
        String product,
        String currency,
        String validFrom,
        OfferText offer,
        EarningText rates,
        List<BandText> bands,
        SourceText source) {

    /** What may be agreed. */
    record OfferText(boolean open, Amount minimum, int monthsMax, List<String> payouts, String dayRule) {}

    /** How rates are meant. */
    record EarningText(String kind, int yearDays, String withholding, EarlyText early) {}

    /**
     * What is earned by a deposit that ends before its day.
     *
     * @param kind  {@code rate-instead} or {@code share-lost}
     * @param percent  the rate that is paid, or the share that is lost
     */
    record EarlyText(String kind, String percent) {

        static EarlyText of(EarlyClosure early) {
            return switch (early) {
                case EarlyClosure.RateInstead(var rate) ->
                    new EarlyText(Word.of(ChartBody.Early.RATE_INSTEAD), rate.toText());
                case EarlyClosure.ShareLost(var share) ->
                    new EarlyText(Word.of(ChartBody.Early.SHARE_LOST), share.toText());
            };
        }
    }

    /** A rate from an amount and a number of months on. */
    record BandText(Amount amountFrom, int monthsFrom, String rate) {}

    /** Who decided, and how far that was checked. */
    record SourceText(String text, String status) {

        static SourceText of(Source source) {
            return new SourceText(source.text(), Word.of(source.status()));
        }
    }

    static ChartText of(RateChart chart) {
        RateChart.Offer offer = chart.offer();
        RateChart.Earning earning = chart.earning();
        return new ChartText(
                chart.product(),
                chart.currency().getCurrencyCode(),
                chart.validFrom().toString(),
                new OfferText(
                        offer.open(),
                        amount(chart, offer.minimum()),
                        offer.monthsMax(),
                        offer.payouts().stream().map(Word::of).sorted().toList(),
                        Word.of(offer.dayRule())),
                new EarningText(
                        Word.of(earning.kind()),
                        days(earning.yearDays()),
                        earning.withholding().toText(),
                        EarlyText.of(earning.early())),
                chart.bands().stream()
                        .map(band -> new BandText(
                                amount(chart, band.amountFrom()),
                                band.monthsFrom(),
                                band.rate().toText()))
                        .toList(),
                SourceText.of(chart.source()));
    }

    /** A chart's year is never the days of each year. */
    static int days(YearDays year) {
        return year == YearDays.DAYS_360 ? 360 : 365;
    }

    private static Amount amount(RateChart chart, long minor) {
        return Amount.of(new Money(minor, chart.currency()));
    }
}
