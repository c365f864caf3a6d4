package coop.milpa.ledger;

import coop.milpa.kernel.Money;
import java.time.LocalDate;

/**
 * A line as the journal and the general ledger print it.
 *
 * @param entry  which entry
 * @param businessDate  the day of the books
 * @param valueDate  the day it counts from
 * @param concept  what happened, as a message code
 * @param narrative  in someone's words, may be empty
 * @param account  the account's number
 * @param code  where the account stands in the chart
 * @param names  what that code is called
 * @param amount  positive for a debit
 */
public record JournalLine(
        EntryId entry,
        LocalDate businessDate,
        LocalDate valueDate,
        String concept,
        String narrative,
        String account,
        AccountCode code,
        ChartCode.Names names,
        Money amount) {}
