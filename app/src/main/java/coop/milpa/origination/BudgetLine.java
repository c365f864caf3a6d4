package coop.milpa.origination;

import coop.milpa.kernel.Money;

/**
 * What comes in or goes out in a month.
 *
 * @param part  whose it is
 * @param flow  which way it goes
 * @param words  what it is, 1 to 80 characters
 * @param monthly  more than nothing, at most {@value #MONTHLY_MAX} minor units
 */
public record BudgetLine(Part part, Flow flow, String words, Money monthly) {

    /** The most letters of what a line is. */
    public static final int WORDS_MAX = 80;

    /** The most that a line may come to, so that all of them can be added up. */
    public static final long MONTHLY_MAX = 1_000_000_000_000L;

    /** Whose money it is. */
    public enum Part {
        HOUSEHOLD,
        /** A trade, a field, a herd. */
        ENTERPRISE
    }

    /** Which way it goes. */
    public enum Flow {
        INCOME,
        EXPENSE
    }

    public BudgetLine {
        if (words.isBlank() || words.length() > WORDS_MAX || !fits(monthly)) {
            throw new IllegalArgumentException("Budget of " + monthly + " for '" + words + "'");
        }
    }

    /** Whether a line may come to that much. */
    public static boolean fits(Money monthly) {
        return monthly.isPositive() && monthly.minor() <= MONTHLY_MAX;
    }
}
