package coop.milpa.remittances;

import coop.milpa.ledger.EntryId;

/**
 * A request to undo a payout that was a mistake: what was paid comes back, and the remittance may be paid again.
 *
 * @param where  where, by whom, under which name
 * @param payout  where it stands in the books
 * @param reason  why, in words: 1 to 200 characters
 */
public record UndoPayout(PayRemittance.Where where, EntryId payout, String reason) {

    private static final int REASON_MAX = 200;

    public UndoPayout {
        if (reason.isBlank() || reason.length() > REASON_MAX) {
            throw new IllegalArgumentException("A reason has 1 to " + REASON_MAX + " characters: '" + reason + "'");
        }
    }
}
