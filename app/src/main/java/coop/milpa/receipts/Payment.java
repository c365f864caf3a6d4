package coop.milpa.receipts;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.EntryId;
import java.util.List;

/**
 * What a receipt paid of a due.
 *
 * @param due  what was due
 * @param amount  how much of it was paid, more than nothing
 * @param charges  what that cost the account that was paid
 * @param entry  where it stands in the books
 */
public record Payment(Due due, Money amount, List<Charge> charges, EntryId entry) {

    public Payment {
        charges = List.copyOf(charges);
    }

    /** A payment that cost nothing. */
    public Payment(Due due, Money amount, EntryId entry) {
        this(due, amount, List.of(), entry);
    }
}
