package coop.milpa.receipts;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import java.time.YearMonth;
import java.util.Currency;

/**
 * What an employer's file is for.
 *
 * @param branch  whose clearing account holds what the employer sent
 * @param employer  in words: 1 to 100 characters
 * @param period  the month that it withheld from
 * @param currency  of all amounts
 */
public record PayrollOrder(
        CooperativeId cooperative, BranchId branch, String employer, YearMonth period, Currency currency) {

    private static final int EMPLOYER_MAX = 100;

    public PayrollOrder {
        if (employer.isBlank() || employer.length() > EMPLOYER_MAX) {
            throw new IllegalArgumentException("Employer is '" + employer + "'");
        }
    }
}
