package coop.milpa.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Laws of {@link DepositInterest}: true for every deposit, tried on a thousand. */
class DepositInterestLawsTest {

    private static final int OVERDRAWN = -900_00;

    @Test
    void countingDayByDayGivesTheSamePostings() {
        Seeds.forMany(random -> {
            var any = new AnyDeposit(random);
            DepositTerms terms = any.terms(RateTable.flat(any.rate(20)), any.one(RoundAt.values()));
            DepositHistory history = any.history(OVERDRAWN);
            assertThat(DepositInterest.calculate(terms, history).postings())
                    .extracting(InterestPosting::interest)
                    .isEqualTo(new DayByDay(terms, history).postings());
        });
    }

    @Test
    void everyPostingIsItsSegmentsRounded() {
        Seeds.forMany(random -> {
            var any = new AnyDeposit(random);
            DepositTerms terms = any.terms(any.table(any.one(TierMethod.values()), true), any.one(RoundAt.values()));
            ExplainedDeposit explained = DepositInterest.explain(terms, any.history(OVERDRAWN));
            LocalDate from = LocalDate.MIN;
            for (InterestPosting posting : explained.statement().postings()) {
                assertThat(posting.interest())
                        .isEqualTo(terms.settlement().shown(sum(explained.segments(), from, posting.on())));
                from = posting.on();
            }
        });
    }

    @Test
    void everySegmentCanBeReckonedAgain() {
        Seeds.forMany(random -> {
            var any = new AnyDeposit(random);
            DepositTerms terms = any.terms(any.table(any.one(TierMethod.values()), true), any.one(RoundAt.values()));
            for (InterestSegment segment :
                    DepositInterest.explain(terms, any.history(OVERDRAWN)).segments()) {
                int year = terms.earning().yearDays().of(segment.from());
                Fraction again = segment.base()
                        .times(Fraction.of(segment.rate().percent()))
                        .times(segment.days())
                        .dividedBy(100L * year);
                assertThat(segment.interest().exact()).isEqualTo(again);
            }
        });
    }

    @Test
    void postingsLessTaxAndMovementsMakeTheBalance() {
        Seeds.forMany(random -> {
            var any = new AnyDeposit(random);
            DepositTerms terms = any.terms(RateTable.flat(any.rate(20)), RoundAt.POSTING);
            DepositHistory history = any.history(OVERDRAWN);
            DepositStatement statement = DepositInterest.calculate(terms, history);
            BigDecimal balance = history.opening();
            for (DepositMovement movement : history.movements()) {
                balance = balance.add(movement.amount());
            }
            BigDecimal interest = BigDecimal.ZERO;
            for (InterestPosting posting : statement.postings()) {
                interest = interest.add(posting.interest());
                balance = balance.add(posting.interest()).subtract(posting.withheld());
                assertThat(posting.withheld()).isNotNegative();
            }
            assertThat(statement.interest()).isEqualByComparingTo(interest);
            assertThat(statement.balance()).isEqualByComparingTo(balance);
        });
    }

    @Test
    void splittingAMovementOrTheOrderOfMovementsChangesNothing() {
        Seeds.forMany(random -> {
            var any = new AnyDeposit(random);
            DepositTerms terms = any.terms(any.table(TierMethod.SLICES, true), any.one(RoundAt.values()));
            DepositHistory history = any.history(OVERDRAWN);
            List<DepositMovement> split = new ArrayList<>();
            for (DepositMovement movement : history.movements()) {
                BigDecimal part = any.amount(OVERDRAWN, 900_00);
                split.addFirst(new DepositMovement(movement.on(), part));
                split.addLast(
                        new DepositMovement(movement.on(), movement.amount().subtract(part)));
            }
            var other = new DepositHistory(history.from(), history.to(), history.opening(), split);
            assertThat(DepositInterest.calculate(terms, other)).isEqualTo(DepositInterest.calculate(terms, history));
        });
    }

    @Test
    void stoppingAndGoingOnAtAPostingDayChangesNothing() {
        Seeds.forMany(random -> {
            var any = new AnyDeposit(random);
            DepositTerms terms = any.terms(RateTable.flat(any.rate(20)), RoundAt.POSTING);
            DepositHistory history = any.history(OVERDRAWN);
            DepositStatement whole = DepositInterest.calculate(terms, history);
            LocalDate stop = whole.postings().getFirst().on();
            DepositStatement first = DepositInterest.calculate(terms, history.until(stop));
            List<DepositMovement> later = history.movements().stream()
                    .filter(movement -> !movement.on().isBefore(stop))
                    .toList();
            DepositStatement second =
                    DepositInterest.calculate(terms, new DepositHistory(stop, history.to(), first.balance(), later));
            assertThat(second.balance()).isEqualTo(whole.balance());
            assertThat(first.interest().add(second.interest())).isEqualTo(whole.interest());
        });
    }

    @Test
    void aRateOfZeroEarnsZero() {
        Seeds.forMany(random -> {
            var any = new AnyDeposit(random);
            DepositTerms terms = any.terms(RateTable.flat(Rate.ZERO), any.one(RoundAt.values()));
            assertThat(DepositInterest.calculate(terms, any.history(0)).interest())
                    .isZero();
        });
    }

    @Test
    void slicesEarnNoMoreThanTheWholeWhereRatesRiseAndNoLessWhereTheyFall() {
        Seeds.forMany(random -> {
            var any = new AnyDeposit(random);
            boolean rising = random.nextBoolean();
            RateTable slices = any.table(TierMethod.SLICES, rising);
            DepositTerms sliced = any.terms(slices, RoundAt.END);
            var whole = new DepositTerms(
                    sliced.earning().withRates(new RateTable(slices.tiers(), TierMethod.WHOLE_BALANCE)),
                    sliced.base(),
                    sliced.plan(),
                    sliced.settlement());
            DepositHistory history = any.history(0);
            BigDecimal difference = DepositInterest.calculate(whole, history)
                    .interest()
                    .subtract(DepositInterest.calculate(sliced, history).interest());
            assertThat(rising ? difference : difference.negate()).isNotNegative();
        });
    }

    @Test
    void roundingAtTheEndDiffersByNoMoreThanTheRoundingsSaved() {
        Seeds.forMany(random -> {
            var any = new AnyDeposit(random);
            DepositTerms posted = any.terms(RateTable.flat(any.rate(20)), RoundAt.POSTING);
            InterestSettlement once = new InterestSettlement(posted.settlement().rounding(), RoundAt.END, Rate.ZERO);
            InterestSettlement each =
                    new InterestSettlement(posted.settlement().rounding(), RoundAt.POSTING, Rate.ZERO);
            DepositEarning earning = new DepositEarning(
                    posted.earning().rates(),
                    Rate.ZERO,
                    BigDecimal.ZERO,
                    posted.earning().yearDays());
            DepositHistory history = any.history(0);
            DepositStatement ofEach =
                    DepositInterest.calculate(new DepositTerms(earning, posted.base(), posted.plan(), each), history);
            DepositStatement ofOnce =
                    DepositInterest.calculate(new DepositTerms(earning, posted.base(), posted.plan(), once), history);
            // a cent for each posting, one for the last, and what these cents earn in up to 200 days at 20 %
            BigDecimal limit =
                    BigDecimal.valueOf(ofEach.postings().size() + 1L, 2).multiply(new BigDecimal("1.12"));
            assertThat(ofOnce.interest().subtract(ofEach.interest()).abs()).isLessThanOrEqualTo(limit);
        });
    }

    @Test
    void compoundingMoreOftenNeverEarnsLess() {
        Seeds.forMany(random -> {
            var any = new AnyDeposit(random);
            DepositTerms terms = any.terms(RateTable.flat(any.rate(20)), RoundAt.END);
            DepositHistory history = any.history(0);
            BigDecimal before = BigDecimal.valueOf(Long.MAX_VALUE);
            for (Frequency compounding : Frequency.values()) {
                PostingPlan plan = Deposits.plan(compounding, Frequency.NEVER);
                BigDecimal interest = DepositInterest.calculate(
                                new DepositTerms(terms.earning(), terms.base(), plan, terms.settlement()), history)
                        .interest();
                assertThat(interest).as(compounding.name()).isLessThanOrEqualTo(before);
                before = interest;
            }
        });
    }

    private static Accrual sum(List<InterestSegment> segments, LocalDate from, LocalDate to) {
        Accrual sum = Accrual.ZERO;
        for (InterestSegment segment : segments) {
            boolean inside = !segment.from().isBefore(from) && segment.from().isBefore(to);
            sum = inside ? sum.plus(segment.interest()) : sum;
        }
        return sum;
    }
}
