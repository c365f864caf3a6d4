package coop.milpa.remittances;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;

/**
 * Money that came from a payer.
 *
 * @param through  it is for what was paid until the end of this day
 * @param on  the day of the books
 */
public record Settlement(
        String payer, LocalDate through, Money amount, String reference, EntryId entry, LocalDate on) {}
