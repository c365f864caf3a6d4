package coop.milpa.collections;

import coop.milpa.ledger.EntryId;

/**
 * A request to undo the taking of a bill that was a mistake: the money is given back, and the bill may be paid again.
 *
 * @param where  where, by whom, under which name
 * @param collected  where it stands in the books
 * @param reason  why, in words: 1 to 200 characters
 */
public record UndoCollected(CollectBill.Where where, EntryId collected, String reason) {

    private static final int REASON_MAX = 200;

    public UndoCollected {
        if (reason.isBlank() || reason.length() > REASON_MAX) {
            throw new IllegalArgumentException("A reason has 1 to " + REASON_MAX + " characters: '" + reason + "'");
        }
    }
}
