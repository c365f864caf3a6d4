package coop.milpa.kernel;

import static coop.milpa.kernel.Deposits.MONTHLY;
import static coop.milpa.kernel.Deposits.earning;
import static coop.milpa.kernel.Deposits.flat;
import static coop.milpa.kernel.Deposits.history;
import static coop.milpa.kernel.Deposits.posting;
import static coop.milpa.kernel.Deposits.settlement;
import static coop.milpa.kernel.Deposits.terms;
import static coop.milpa.kernel.Deposits.tiers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A deposit of 10,000 at 12 % for a year, closed on 1 July after 181 days unless said otherwise. */
class PrematureClosureTest {

    private static final DepositTerms TERMS = terms(flat("12"), MONTHLY);
    private static final DepositHistory YEAR = history("2025-01-01", "2026-01-01", "10000");
    private static final ClosurePenalty THREE_MONTHS = new ClosurePenalty.MonthsOfInterest(new BigDecimal("3"));
    private static final ClosurePenalty TIME_HELD = new ClosurePenalty.RateForTimeHeld(
            Rate.of("1"),
            List.of(
                    new RateChartRow(3, Rate.of("4")),
                    new RateChartRow(12, Rate.of("7")),
                    new RateChartRow(6, Rate.of("5"))));

    @Test
    void pointsComeOffTheContractsRate() {
        // 10,000 × (12 − 2) % × 181 ÷ 365 = 495.8904, in one posting though the contract posts monthly
        DepositStatement statement = closed("2025-07-01", new ClosurePenalty.PointsOff(Rate.of("2")));
        assertThat(statement.postings()).containsExactly(posting("2025-07-01", "495.89", "0.00", "10495.89"));
    }

    @Test
    void pointsComeOffEveryTierAndNoneFallsBelowZero() {
        // tiers 1 % and 4 % less 2 are 0 % and 2 %; 9,000 × 2 % × 181 ÷ 365 = 89.2603
        DepositEarning slices = earning(tiers(TierMethod.SLICES, "0: 1", "1000: 4"), "0", "0", YearDays.DAYS_365);
        DepositClosure closure = closure("2025-07-01", new ClosurePenalty.PointsOff(Rate.of("2")));
        assertThat(DepositInterest.calculate(terms(slices, MONTHLY), YEAR, closure)
                        .interest())
                .isEqualTo("89.26");
    }

    @Test
    void theChartGivesTheRateOfTheTimeReallyHeld() {
        // six complete months: (5 − 1) %: 10,000 × 4 % × 181 ÷ 365 = 198.3562
        assertThat(closed("2025-07-01", TIME_HELD).interest()).isEqualTo("198.36");
        // a day less, so five: (4 − 1) %: 10,000 × 3 % × 180 ÷ 365 = 147.9452
        assertThat(closed("2025-06-30", TIME_HELD).interest()).isEqualTo("147.95");
        // less than the shortest row: nothing
        assertThat(closed("2025-03-31", TIME_HELD).interest()).isEqualTo("0.00");
    }

    @Test
    void monthsOfInterestAreTwelfthsOfAYear() {
        // 10,000 × 12 % × 181 ÷ 365 − 10,000 × 12 % × 3 ÷ 12 = 595.0685 − 300
        assertThat(closed("2025-07-01", THREE_MONTHS).interest()).isEqualTo("295.07");
    }

    @Test
    void aPenaltyTakesInterestNeverSavings() {
        // 31 days earned 101.92, less than three months of interest
        ExplainedDeposit explained = DepositInterest.explain(TERMS, YEAR, closure("2025-02-01", THREE_MONTHS));
        assertThat(explained.statement().balance()).isEqualTo("10000.00");
        assertThat(explained.segments().getLast().interest().exact()).isEqualTo(Fraction.of(-10_000 * 12 * 31, 36_500));
    }

    @Test
    void taxIsTakenFromWhatIsLeft() {
        // 295.0685 × 10 % = 29.5068
        var taxed = new DepositTerms(flat("12"), BalanceBase.DAILY_BALANCE, MONTHLY, settlement(RoundAt.POSTING, "10"));
        assertThat(DepositInterest.calculate(taxed, YEAR, closure("2025-07-01", THREE_MONTHS))
                        .postings())
                .containsExactly(posting("2025-07-01", "295.07", "29.51", "10265.56"));
    }

    @Test
    void depositsPlannedAfterTheClosingDidNotHappen() {
        // 10,000 × 12 % × 31 ÷ 365 = 101.9178; the 500 of 1 February were never paid in
        DepositHistory plan = history("2025-01-01", "2026-01-01", "10000", "2025-02-01: 500");
        DepositStatement statement =
                DepositInterest.calculate(TERMS, plan, closure("2025-02-01", new ClosurePenalty.None()));
        assertThat(statement.balance()).isEqualTo("10101.92");
    }

    @Test
    void closedOnTheFirstDayItEarnsNothing() {
        assertThat(closed("2025-01-01", THREE_MONTHS).postings())
                .containsExactly(posting("2025-01-01", "0.00", "0.00", "10000.00"));
    }

    @Test
    void onTheLastDayItIsNoPrematureClosure() {
        assertThat(closed("2026-01-01", THREE_MONTHS)).isEqualTo(DepositInterest.calculate(TERMS, YEAR));
        assertThatIllegalArgumentException().isThrownBy(() -> closed("2026-01-02", THREE_MONTHS));
        assertThatIllegalArgumentException().isThrownBy(() -> closed("2024-12-31", THREE_MONTHS));
    }

    private static DepositStatement closed(String on, ClosurePenalty penalty) {
        return DepositInterest.calculate(TERMS, YEAR, closure(on, penalty));
    }

    private static DepositClosure closure(String on, ClosurePenalty penalty) {
        return new DepositClosure(LocalDate.parse(on), penalty);
    }
}
