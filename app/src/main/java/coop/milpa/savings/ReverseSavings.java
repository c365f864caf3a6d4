package coop.milpa.savings;

import coop.milpa.ledger.EntryId;

/**
 * A request to undo an operation, with all it cost. What was done on an earlier day is undone today and counts from the
 * day that the operation counted from: interest is put right by the next posting.
 *
 * @param order  whose books, which request, who
 * @param entry  what the operation became
 * @param reason  why, in someone's words: at most 200 characters
 */
public record ReverseSavings(SavingsOrder order, EntryId entry, String reason) {

    private static final int REASON_MAX = 200;

    public ReverseSavings {
        if (reason.isBlank() || reason.length() > REASON_MAX) {
            throw new IllegalArgumentException("A reason has 1 to " + REASON_MAX + " characters: '" + reason + "'");
        }
    }
}
