package coop.milpa.credit;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The loans of a cooperative that are owed, as a list. */
public interface LoanList {

    /** Some of them, by their place; never over 1,000. */
    List<Line> page(Which which, Sorting sorting, long offset, int limit);

    /** All of them together, by product and currency. */
    List<Sum> sums(Which which);

    /**
     * Which of the loans that are owed.
     *
     * @param day  days late are counted until it
     * @param product  its code; empty for all
     * @param lateFrom  those that are overdue by so many days or more; empty for all
     */
    record Which(CooperativeId cooperative, LocalDate day, Optional<String> product, Optional<Integer> lateFrom) {}

    /**
     * A loan.
     *
     * @param number  its name
     * @param borrower  who owes it
     * @param product  its code
     * @param owed  of the principal
     * @param daysLate  of its oldest unpaid instalment
     * @param due  the day of that
     * @param lent  the day it was paid out
     */
    record Line(
            long number,
            MemberId borrower,
            String product,
            Money owed,
            long daysLate,
            Optional<LocalDate> due,
            LocalDate lent) {}

    /** By what they are sorted; where that is the same, by number. */
    record Sorting(By by, boolean descending) {

        /** What they may be sorted by. */
        public enum By {
            NUMBER,
            OWED,
            LATE
        }
    }

    /**
     * All loans of a product together.
     *
     * @param product  its code
     * @param loans  how many are owed
     * @param owed  of their principal
     * @param late  of that, of loans with an instalment overdue
     */
    record Sum(String product, long loans, Money owed, Money late) {}
}
