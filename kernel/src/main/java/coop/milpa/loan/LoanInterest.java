package coop.milpa.loan;

import coop.milpa.kernel.DayCount;
import coop.milpa.kernel.Rate;
import java.util.Optional;

/**
 * What borrowed money costs.
 *
 * @param rate  a year
 * @param convention  how the part of a year between two dates is measured; empty where a period counts as such, a
 *     month for a twelfth of the year whatever its days
 * @param partial  how a first period is measured that is not entered on its first day
 */
public record LoanInterest(Rate rate, Optional<DayCount> convention, Partial partial) {

    /** How a period is measured that is not entered on its first day. */
    public enum Partial {
        /** The whole period's part of the year × days left ÷ days of the whole period. */
        ACTUAL_SHARE,
        /** By the convention, on the days that are left; a period that counts as such is shared by days. */
        DAY_COUNT
    }
}
