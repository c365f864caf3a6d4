package coop.milpa.termdeposits;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.Books;
import java.time.LocalDate;
import java.util.List;

/** Which deposits end when: for planning of cash, and for telling their owners. */
public interface Maturities {

    /** How days are put together. */
    enum By {
        /** Weeks from Monday on. */
        WEEK,
        MONTH
    }

    /**
     * What ends in a week or month.
     *
     * @param from  its first day
     * @param deposits  how many
     * @param principal  the money, in one currency
     * @param interest  what will be owed on it when it ends and was not paid before, before tax
     */
    record Due(LocalDate from, long deposits, Money principal, Money interest) {}

    /** What ends on the days from..to, both included, by week or month and currency. One statement. */
    List<Due> planned(CooperativeId cooperative, Books.Period days, By by);

    /** The most deposits that {@link #toTell} lists. */
    int TO_TELL_MAX = 10_000;

    /**
     * The deposits whose owners are to be told on a day: those that end on it or within so many days as the cooperative
     * has set ({@code termdeposits.notice-days}, fallback 7), by last day and number, the first {@value #TO_TELL_MAX}.
     */
    List<TermDeposit> toTell(CooperativeId cooperative, LocalDate day);

    /** How many owners' deposits {@link #toTell} would list if it had no end. */
    long countToTell(CooperativeId cooperative, LocalDate day);

    /** The last of the days of which owners are told on a day. */
    LocalDate toldUntil(CooperativeId cooperative, LocalDate day);
}
