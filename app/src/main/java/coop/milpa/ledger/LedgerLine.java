package coop.milpa.ledger;

import coop.milpa.kernel.Money;
import java.time.LocalDate;

/**
 * A line as it stands in the books, with what its entry says.
 *
 * @param entry  which entry
 * @param businessDate  the day of the books
 * @param valueDate  the day it counts from
 * @param concept  what happened, as a message code
 * @param narrative  in someone's words, may be empty
 * @param account  the account's number
 * @param amount  positive for a debit
 */
public record LedgerLine(
        EntryId entry,
        LocalDate businessDate,
        LocalDate valueDate,
        String concept,
        String narrative,
        String account,
        Money amount) {}
