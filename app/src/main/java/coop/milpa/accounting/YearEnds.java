package coop.milpa.accounting;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.time.LocalDate;
import java.util.List;

/**
 * The end of the financial year: an entry for each branch and currency brings every code of income and expense to zero
 * against the surplus of the year. Once a year; the close of the year's last day does it by itself.
 */
public interface YearEnds {

    /**
     * Ends the year on the open day, which must be its last. What is earned later that day, the close of the day takes
     * as well.
     *
     * @return the year, or {@link AccountingRefusal.NotYearEnd} or {@link AccountingRefusal.YearAlreadyClosed}
     */
    Outcome<YearEnd> close(CooperativeId cooperative);

    /** Years that have ended, the latest first. */
    List<YearEnd> closed(CooperativeId cooperative);

    /** The last day of the financial year in which a day lies. */
    LocalDate yearEndOf(CooperativeId cooperative, LocalDate day);
}
