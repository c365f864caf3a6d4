package coop.milpa.savings.internal;

import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books.Period;

/**
 * Days that an account has earned and was not given yet.
 *
 * @param account  whose
 * @param days  the days on which it was booked that
 * @param balanceDays  minor units × days
 * @param due  what they earned, not zero
 */
record Carried(AccountId account, Period days, long balanceDays, Due due) {}
