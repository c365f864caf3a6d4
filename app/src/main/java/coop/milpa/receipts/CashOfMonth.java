package coop.milpa.receipts;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import java.time.YearMonth;

/**
 * All cash that somebody stood behind in a calendar month: as executor, ordering party or beneficiary.
 *
 * @param person  who
 * @param month  when
 * @param cash  what was taken and what was paid, added up
 * @param operations  how many
 */
public record CashOfMonth(PartyId person, YearMonth month, Money cash, int operations) {}
