package coop.milpa.collections;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;

/**
 * Money that was handed over to a biller.
 *
 * @param through  it is for what was collected until the end of this day
 * @param on  the day of the books
 */
public record HandOver(String biller, LocalDate through, Money amount, String reference, EntryId entry, LocalDate on) {}
