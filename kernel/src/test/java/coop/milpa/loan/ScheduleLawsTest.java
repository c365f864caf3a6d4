package coop.milpa.loan;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Fraction;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Seeds;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds of every schedule. */
class ScheduleLawsTest {

    @Test
    void rowsSumToWhatWasLentAndNothingIsLeft() {
        Seeds.forMany(random -> {
            LoanTerms terms = AnyLoan.of(random);
            if (LoanSchedules.calculate(terms) instanceof Outcome.Done<LoanSchedule>(LoanSchedule schedule)) {
                assertThat(schedule.totals().principal())
                        .isEqualTo(terms.money().principal());
                assertThat(schedule.rows().getLast().balance()).isZero();
                assertThat(schedule.rows()).allSatisfy(row -> {
                    assertThat(row.amounts().interest()).isNotNegative();
                    assertThat(row.amounts().principal()).isNotNegative();
                    assertThat(row.balance()).isNotNegative();
                });
            }
        });
    }

    @Test
    void dueDaysFollowOneAnother() {
        Seeds.forMany(random -> {
            if (LoanSchedules.calculate(AnyLoan.of(random)) instanceof Outcome.Done<LoanSchedule>(var schedule)) {
                List<ScheduleRow> rows = schedule.rows();
                for (int n = 1; n < rows.size(); n++) {
                    assertThat(rows.get(n).due())
                            .isAfterOrEqualTo(rows.get(n - 1).due());
                    assertThat(rows.get(n).days()).isNotNegative();
                }
            }
        });
    }

    @Test
    void smoothingBringsTheLastInstalmentNearerToTheLevel() {
        Seeds.forMany(random -> {
            LoanTerms terms = AnyLoan.of(random, LoanMethod.EQUAL_INSTALMENT);
            boolean known = LoanSchedules.calculate(smooth(terms, false)) instanceof Outcome.Done<LoanSchedule>;
            if (known && terms.money().disbursements().size() == 1) {
                assertThat(miss(smooth(terms, true))).isLessThanOrEqualTo(miss(smooth(terms, false)));
            }
        });
    }

    @Test
    void theEffectiveRateIsNoMoreThanTheCost() {
        Seeds.forMany(random -> {
            if (LoanSchedules.calculate(AnyLoan.of(random)) instanceof Outcome.Done<LoanSchedule>(var schedule)
                    && schedule.effective().isPresent()) {
                assertThat(schedule.cost().orElseThrow())
                        .isGreaterThanOrEqualTo(schedule.effective().get());
            }
        });
    }

    @Test
    void anExplanationSumsToTheInterestOfItsRow() {
        Seeds.forMany(random -> {
            LoanTerms terms = AnyLoan.of(random);
            if (LoanSchedules.explain(terms) instanceof Outcome.Done<ExplainedSchedule>(ExplainedSchedule explained)) {
                long interest = 0;
                for (ExplainedSchedule.ExplainedRow row : explained.rows()) {
                    Fraction sum = Fraction.ZERO;
                    for (InterestPart part : row.parts()) {
                        sum = sum.plus(part.interest().exact());
                    }
                    assertThat(sum.ofWhole(1, terms.money().rounding())).isEqualTo(row.own());
                    interest += row.own();
                }
                assertThat(explained.schedule().totals().interest()).isEqualTo(interest);
            }
        });
    }

    private static LoanTerms smooth(LoanTerms terms, boolean smooth) {
        LoanRepayment repayment = terms.repayment();
        return new LoanTerms(
                terms.money(),
                terms.calendar(),
                terms.interest(),
                new LoanRepayment(
                        repayment.method(),
                        new LevelRule(LevelRule.From.PERIODS, 1, smooth),
                        new LoanGrace(repayment.grace().principal(), 0, 0),
                        repayment.downPayment()));
    }

    private static long miss(LoanTerms terms) {
        if (LoanSchedules.calculate(terms) instanceof Outcome.Done<LoanSchedule>(LoanSchedule schedule)) {
            Portions last = schedule.rows().getLast().amounts();
            return Math.abs(
                    last.principal() + last.interest() - schedule.instalment().orElseThrow());
        }
        return 0;
    }
}
