package coop.milpa.credit.web;

import coop.milpa.api.Amount;
import coop.milpa.api.Word;
import coop.milpa.credit.CreditVersion;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.loan.LoanFee;
import coop.milpa.loan.Portion;
import coop.milpa.platform.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What is lent under a product from a day on, as other systems are told it.
 *
 * @param product  its code
 */
record VersionText(
        String product,
        String currency,
        String validFrom,
        OfferText offer,
        PlanText plan,
        PriceText price,
        PayingText paying,
        EligibilityText eligibility,
        List<BandText> bands,
        SourceText source) {

    /** What may be agreed. */
    record OfferText(boolean open, String type, Amount minimum, Amount maximum) {}

    /** How it is repaid. */
    record PlanText(
            String method,
            int every,
            String unit,
            int instalmentsMin,
            int instalmentsMax,
            String year,
            int graceMax,
            Amount multiple,
            String rounding) {}

    /** What it costs. */
    record PriceText(List<RateText> rates, Optional<String> ceiling, List<FeeText> fees) {}

    /** The rate from a loan of a member on. */
    record RateText(int fromLoan, String rate) {}

    /** A cost beside interest: an amount or percent, as its kind says. */
    record FeeText(String name, String kind, Optional<Amount> amount, Optional<String> percent, String when) {}

    /** What payments do. */
    record PayingText(
            String early,
            List<String> dueOrder,
            List<String> advanceOrder,
            String future,
            String penaltyRate,
            int penaltyGraceDays) {}

    /** Who may have it. */
    record EligibilityText(int seniorityDays, Optional<String> encaje, String retained) {}

    /** Who decides up to an amount. */
    record BandText(Amount upTo, String level, int votes) {}

    /** Who decided, and how far that was checked. */
    record SourceText(String text, String status) {

        static SourceText of(Source source) {
            return new SourceText(source.text(), Word.of(source.status()));
        }
    }

    static VersionText of(CreditVersion version) {
        CreditVersion.Eligibility who = version.eligibility();
        return new VersionText(
                version.product(),
                version.currency().getCurrencyCode(),
                version.validFrom().toString(),
                new OfferText(
                        version.offer().open(),
                        Word.of(version.offer().type()),
                        amount(version, version.offer().minimum()),
                        amount(version, version.offer().maximum())),
                plan(version),
                price(version),
                paying(version.paying()),
                new EligibilityText(
                        who.seniorityDays(),
                        who.encaje().map(VersionText::plain),
                        who.retained().toText()),
                version.bands().stream()
                        .map(band -> new BandText(amount(version, band.upTo()), Word.of(band.level()), band.votes()))
                        .toList(),
                SourceText.of(version.source()));
    }

    private static PlanText plan(CreditVersion version) {
        CreditVersion.Plan plan = version.plan();
        return new PlanText(
                Word.of(plan.method()),
                plan.step().every(),
                Word.of(plan.step().unit()),
                plan.instalments().least(),
                plan.instalments().most(),
                Word.of(plan.yearDays()),
                plan.graceMax(),
                amount(version, plan.multiple()),
                Word.of(plan.rounding()));
    }

    private static PriceText price(CreditVersion version) {
        CreditVersion.Price price = version.price();
        return new PriceText(
                price.cycles().stream()
                        .map(cycle -> new RateText(cycle.from(), cycle.rate().toText()))
                        .toList(),
                price.ceiling().map(Rate::toText),
                price.fees().stream().map(fee -> fee(version, fee)).toList());
    }

    private static FeeText fee(CreditVersion version, LoanFee fee) {
        boolean flat = fee.kind() == LoanFee.Kind.FLAT;
        return new FeeText(
                fee.name(),
                Word.of(fee.kind()),
                flat
                        ? Optional.of(Amount.of(Money.of(fee.value().toPlainString(), version.currency())))
                        : Optional.empty(),
                flat ? Optional.empty() : Optional.of(plain(fee.value())),
                Word.of(fee.when()));
    }

    private static PayingText paying(CreditVersion.Paying paying) {
        return new PayingText(
                Word.of(paying.early()),
                words(paying.allocation().due()),
                words(paying.allocation().inAdvance()),
                Word.of(paying.allocation().future()),
                paying.penalty().rate().toText(),
                paying.penalty().graceDays());
    }

    private static List<String> words(List<Portion> order) {
        return order.stream().map(Word::of).toList();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static Amount amount(CreditVersion version, long minor) {
        return Amount.of(new Money(minor, version.currency()));
    }
}
