package coop.milpa.savings.internal;

import coop.milpa.ledger.AccountId;

/**
 * What an account has earned under one version and was not given.
 *
 * @param account  whose
 * @param balanceDays  minor units × days that it earned on
 * @param due  the interest
 */
record AccountDue(AccountId account, long balanceDays, Due due) {}
