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

    /**
     * The deposits whose owners are to be told on a day: those that end so many days later as the cooperative has set
     * ({@code termdeposits.notice-days}, fallback 7), by number. For whoever sends notices.
     */
    List<TermDeposit> toTell(CooperativeId cooperative, LocalDate day);

    /** The deposits that end within so many days after a day, both included, by day and number, at most 1,000. */
    List<TermDeposit> ending(CooperativeId cooperative, LocalDate day, int withinDays);
}
