package coop.milpa.receipts;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.EntryId;

/**
 * What a receipt paid of a due.
 *
 * @param due  what was due
 * @param amount  how much of it was paid, more than nothing
 * @param entry  where it stands in the books
 */
public record Payment(Due due, Money amount, EntryId entry) {}
