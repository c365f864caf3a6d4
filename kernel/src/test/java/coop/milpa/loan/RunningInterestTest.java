package coop.milpa.loan;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.DayCount;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How much interest has run until a day: by what is owed, or by the schedule. */
class RunningInterestTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 15);
    private static final Allocation ALLOCATION = new Allocation(
            List.of(Portion.PENALTY, Portion.FEE, Portion.INTEREST, Portion.PRINCIPAL),
            List.of(Portion.PENALTY, Portion.FEE, Portion.INTEREST, Portion.PRINCIPAL),
            Allocation.Future.NEXT_INSTALMENT);

    @Test
    void whereItRunsOnWhatIsOwedItIsTheDaysOfThePrincipalLessWhatWasPaid() {
        LoanScenario unpaid = loan(LoanMethod.EQUAL_PRINCIPAL, EarlyPayment.NEXT_INSTALMENTS);
        // 12,000.00 x 24 % x 10 / 365
        assertThat(interest(unpaid, START.plusDays(10))).isEqualTo(7_890);
        LoanScenario paid = with(unpaid, new LoanEvent.Pay(START.plusDays(10), 100_000));
        assertThat(interest(paid, START.plusDays(10))).isZero();
        // 12,000.00 + 78.90 - 1,000.00 are owed
        assertThat(interest(paid, START.plusDays(20))).isEqualTo(7_285);
    }

    @Test
    void whereTheScheduleStandsItIsTheShareOfThePeriodsDays() {
        LoanScenario unpaid = loan(LoanMethod.FLAT, EarlyPayment.SCHEDULED);
        // 24,460 for the 31 days of the first month
        assertThat(interest(unpaid, START)).isZero();
        assertThat(interest(unpaid, START.plusDays(10))).isEqualTo(7_890);
        assertThat(interest(unpaid, START.plusDays(31))).isEqualTo(24_460);
        assertThat(interest(unpaid, START.plusDays(32))).isEqualTo(24_460 + 789);
    }

    @Test
    void whatWasPaidBeforeItHasRunStandsOnTheOtherSide() {
        LoanScenario paid =
                with(loan(LoanMethod.FLAT, EarlyPayment.SCHEDULED), new LoanEvent.Pay(START.plusDays(10), 24_460));
        assertThat(interest(paid, START.plusDays(10))).isEqualTo(7_890 - 24_460);
        assertThat(interest(paid, START.plusDays(31))).isZero();
    }

    private static long interest(LoanScenario loan, LocalDate day) {
        return LoanScenarios.replay(loan, day) instanceof Outcome.Done<LoanState>(LoanState state)
                ? state.standing().interest()
                : Long.MIN_VALUE;
    }

    private static LoanScenario with(LoanScenario loan, LoanEvent event) {
        return new LoanScenario(loan.terms(), loan.allocation(), loan.early(), List.of(event));
    }

    private static LoanScenario loan(LoanMethod method, EarlyPayment early) {
        var money = new LoanMoney(
                Currency.getInstance("GTQ"),
                RoundingMode.HALF_EVEN,
                List.of(new Disbursement(START, 1_200_000)),
                List.of());
        var calendar = new LoanCalendar.Regular(
                START, 12, new LoanStep(1, LoanStep.Unit.MONTHS), new DueDay(DueDay.MonthEnd.LAST_DAY, true));
        var interest = new LoanInterest(
                new Rate(new BigDecimal("24")), Optional.of(DayCount.ACT_365F), LoanInterest.Partial.DAY_COUNT);
        var repayment = new LoanRepayment(
                method, new LevelRule(LevelRule.From.PERIODS, 1, true), LoanGrace.NONE, new Rate(BigDecimal.ZERO));
        return new LoanScenario(new LoanTerms(money, calendar, interest, repayment), ALLOCATION, early, List.of());
    }
}
