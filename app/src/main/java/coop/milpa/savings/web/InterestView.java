package coop.milpa.savings.web;

import coop.milpa.kernel.Accrual;
import coop.milpa.kernel.Fraction;
import coop.milpa.kernel.InterestSegment;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.ledger.Books.Period;
import coop.milpa.savings.ExplainedInterest;
import coop.milpa.savings.InterestSoFar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * How an account came to its interest, as a page shows it.
 *
 * @param days  which earned
 * @param rows  days in a row with one balance and one rate
 * @param exact  their sum, before it is rounded to money: for people, with {@value #DECIMALS} decimals
 * @param interest  that sum as money
 * @param withheld  tax on it; empty while it is not given
 */
record InterestView(Period days, List<Row> rows, BigDecimal exact, Money interest, Optional<Money> withheld) {

    private static final int DECIMALS = 6;

    /**
     * Days in a row.
     *
     * @param last  the last of them
     * @param base  what earned
     * @param interest  with {@value #DECIMALS} decimals
     */
    record Row(LocalDate first, LocalDate last, long days, Money base, Rate rate, BigDecimal interest) {}

    static InterestView of(ExplainedInterest explained) {
        var paid = explained.paid();
        return view(paid.period(), explained.segments(), paid.interest(), Optional.of(paid.withheld()));
    }

    static InterestView of(InterestSoFar soFar) {
        return view(soFar.days(), soFar.segments(), soFar.interest(), Optional.empty());
    }

    /** What she is given: interest less tax. */
    public Money net() {
        return withheld.map(interest::minus).orElse(interest);
    }

    private static InterestView view(
            Period days, List<InterestSegment> segments, Money interest, Optional<Money> withheld) {
        Currency currency = interest.currency();
        List<Row> rows =
                segments.stream().map(segment -> row(segment, currency)).toList();
        Accrual sum = segments.stream().map(InterestSegment::interest).reduce(Accrual.ZERO, Accrual::plus);
        return new InterestView(days, rows, shown(sum.exact()), interest, withheld);
    }

    private static Row row(InterestSegment segment, Currency currency) {
        Money base = new Accrual(segment.base()).toMoney(currency, RoundingMode.HALF_EVEN);
        return new Row(
                segment.from(),
                segment.to().minusDays(1),
                segment.days(),
                base,
                segment.rate(),
                shown(segment.interest().exact()));
    }

    private static BigDecimal shown(Fraction exact) {
        return exact.rounded(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
