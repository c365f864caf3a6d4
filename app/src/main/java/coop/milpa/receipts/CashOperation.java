package coop.milpa.receipts;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;

/**
 * Cash that was taken or paid, and who stood behind it.
 *
 * @param entry  where it stands in the books
 * @param on  the day of the books
 * @param cash  positive for cash taken, negative for cash paid
 * @param declaration  who, and whose money
 */
public record CashOperation(EntryId entry, LocalDate on, Money cash, CashDeclaration declaration) {}
