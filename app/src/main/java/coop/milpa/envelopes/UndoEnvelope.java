package coop.milpa.envelopes;

import coop.milpa.ledger.EntryId;
import coop.milpa.savings.SavingsOrder;

/**
 * A request to undo all of a list.
 *
 * @param order  whose books, which request, by whom, where
 * @param entry  what the list became
 * @param reason  why, in words: 1 to 200 characters
 */
public record UndoEnvelope(SavingsOrder order, EntryId entry, String reason) {}
