package coop.milpa.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How the balances that the old system printed compare with the movements it handed over. Rows of one account and day
 * come in no particular order, so a day is compared as a whole: the printed balance that matched last, plus what was
 * signed since, must be one of the day's printed balances.
 *
 * @param accountDays  account-days with a printed balance: exact, within tolerance or mismatched
 * @param exact  that many agree to the last digit
 * @param withinTolerance  that many differ by no more than the tolerance
 * @param mismatched  that many differ by more
 * @param mismatches  the first 20 of them
 * @param unprinted  account-days without any printed balance
 * @param maxDrift  the largest difference between our balance, the plain sum of movements, and the printed one
 */
public record Reconciliation(
        int accountDays,
        int exact,
        int withinTolerance,
        int mismatched,
        List<Mismatch> mismatches,
        int unprinted,
        BigDecimal maxDrift) {

    public Reconciliation {
        mismatches = List.copyOf(mismatches);
    }

    /**
     * A day on which no printed balance fits.
     *
     * @param account  the account's number
     * @param date  the day
     * @param expected  what should have been printed
     * @param printed  the printed balance that comes nearest
     */
    public record Mismatch(String account, LocalDate date, BigDecimal expected, BigDecimal printed) {

        public BigDecimal difference() {
            return printed.subtract(expected);
        }
    }
}
