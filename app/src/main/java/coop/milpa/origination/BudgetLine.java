package coop.milpa.origination;

import coop.milpa.kernel.Money;

/**
 * What comes in or goes out in a month.
 *
 * @param part  whose it is
 * @param flow  which way it goes
 * @param words  what it is, 1 to 80 characters
 * @param monthly  more than nothing
 */
public record BudgetLine(Part part, Flow flow, String words, Money monthly) {

    /** The most letters of what a line is. */
    public static final int WORDS_MAX = 80;

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
        if (words.isBlank() || words.length() > WORDS_MAX || !monthly.isPositive()) {
            throw new IllegalArgumentException("Budget of " + monthly + " for '" + words + "'");
        }
    }
}
