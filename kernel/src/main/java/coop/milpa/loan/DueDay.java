package coop.milpa.loan;

/**
 * What happens where a month lacks the day on which instalments fall due.
 *
 * @param monthEnd  which day stands for it
 * @param keepsAnchor  whether later months have the agreed day again; otherwise they go on from the one that stood for
 *     it
 */
public record DueDay(MonthEnd monthEnd, boolean keepsAnchor) {

    public static final DueDay USUAL = new DueDay(MonthEnd.LAST_DAY, true);

    /** The day that stands for one that a month lacks. */
    public enum MonthEnd {
        LAST_DAY,
        FIRST_OF_NEXT
    }
}
