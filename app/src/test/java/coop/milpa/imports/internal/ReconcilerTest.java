package coop.milpa.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.imports.Overdraft;
import coop.milpa.imports.Reconciliation;
import coop.milpa.imports.Reconciliation.Mismatch;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How printed balances are compared, sentence by sentence of the contract. */
class ReconcilerTest {

    @TempDir
    private Path folder;

    @Test
    void rowsOfOneDayMayStandInAnyOrder() {
        Reconciliation result = reconcile("""
                m2,10,1995-01-03,WITHDRAWAL,30.00,70.00,a
                m1,10,1995-01-03,DEPOSIT,100.00,100.00,a
                m3,10,1995-01-04,DEPOSIT,5.00,75.00,a
                """).reconciliation();
        assertThat(result.exact()).isEqualTo(2);
        assertThat(result.accountDays()).isEqualTo(2);
        assertThat(result.maxDrift()).isEqualByComparingTo("0");
    }

    @Test
    void roundingIsMeasuredFromThePrintedBalanceThatMatchedLastSoThatItDoesNotAddUp() {
        Reconciliation result = reconcile("""
                m1,10,1995-01-03,DEPOSIT,100.04,100.00,a
                m2,10,1995-01-04,DEPOSIT,100.07,200.00,a
                m3,10,1995-01-05,DEPOSIT,100.10,300.00,a
                """).reconciliation();
        assertThat(result.withinTolerance()).isEqualTo(3);
        assertThat(result.maxDrift()).isEqualByComparingTo("0.21");
    }

    @Test
    void moreThanTheToleranceIsAMismatchAndTheSumIsCarriedOn() {
        Reconciliation result = reconcile("""
                m1,10,1995-01-03,DEPOSIT,100.00,100.00,a
                m2,10,1995-01-04,DEPOSIT,50.00,150.11,a
                m3,10,1995-01-05,DEPOSIT,50.00,200.00,a
                """).reconciliation();
        assertThat(result.exact()).isEqualTo(2);
        assertThat(result.mismatches())
                .containsExactly(new Mismatch(
                        "10", LocalDate.of(1995, 1, 4), new BigDecimal("150.00"), new BigDecimal("150.11")));
        assertThat(result.maxDrift()).isEqualByComparingTo("0.11");
    }

    @Test
    void daysWithoutPrintedBalancesAreCountedApartAndCarriedOn() {
        Reconciliation result = reconcile("""
                m1,10,1995-01-03,DEPOSIT,100.00,,a
                m2,10,1995-01-04,DEPOSIT,50.00,,a
                m3,10,1995-01-04,DEPOSIT,50.00,200.00,a
                """).reconciliation();
        assertThat(result.unprinted()).isEqualTo(1);
        assertThat(result.exact()).isEqualTo(1);
        assertThat(result.accountDays()).isEqualTo(1);
    }

    @Test
    void timesBelowZeroAreListedFromTheFirstToTheLastDay() {
        Result result = reconcile("""
                m1,10,1995-01-03,WITHDRAWAL,10.00,-10.00,a
                m2,10,1995-01-05,WITHDRAWAL,5.00,-15.00,a
                m3,10,1995-01-09,DEPOSIT,20.00,5.00,a
                m4,20,1995-01-12,WITHDRAWAL,1.00,-1.00,a
                m5,10,1995-01-20,DEPOSIT,1.00,6.00,a
                """);
        assertThat(result.overdrafts())
                .containsExactly(
                        new Overdraft(
                                "10", LocalDate.of(1995, 1, 3), LocalDate.of(1995, 1, 8), new BigDecimal("-15.00")),
                        new Overdraft(
                                "20", LocalDate.of(1995, 1, 12), LocalDate.of(1995, 1, 20), new BigDecimal("-1.00")));
    }

    @Test
    void onlyTheFirstTwentyMismatchesAreShown() {
        var rows = new StringBuilder();
        for (int day = 1; day <= 28; day++) {
            rows.append("m%d,10,1995-01-%02d,DEPOSIT,1.00,9999.00,a\n".formatted(day, day));
        }
        Reconciliation result = reconcile(rows.toString()).reconciliation();
        assertThat(result.mismatched()).isEqualTo(28);
        assertThat(result.mismatches()).hasSize(20);
        assertThat(result.mismatches().getFirst().date()).isEqualTo(LocalDate.of(1995, 1, 1));
    }

    @Test
    void everyKindHasItsSign() {
        Reconciliation result = reconcile("""
                m1,10,1995-01-01,DEPOSIT,100,100,a
                m2,10,1995-01-02,WITHDRAWAL,1,99,a
                m3,10,1995-01-03,TRANSFER_IN,20,119,a
                m4,10,1995-01-04,TRANSFER_OUT,2,117,a
                m5,10,1995-01-05,CARD_WITHDRAWAL,3,114,a
                m6,10,1995-01-06,INTEREST,4,118,a
                m7,10,1995-01-07,FEE,5,113,a
                m8,10,1995-01-08,PENALTY_INTEREST,6,107,a
                """).reconciliation();
        assertThat(result.exact()).isEqualTo(8);
    }

    private Result reconcile(String rows) {
        Batch batch = new Papers(folder).movements(rows).read();
        assertThat(Papers.errorsOf(batch)).isEmpty();
        return Papers.compared(batch);
    }
}
