package coop.milpa.contributions.internal;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What a member still owes of a month.
 *
 * @param account  what is credited
 * @param unpaid  more than nothing
 */
record Quota(MemberId member, AccountId account, YearMonth month, LocalDate dueOn, Money unpaid) {}
