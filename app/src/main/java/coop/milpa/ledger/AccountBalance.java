package coop.milpa.ledger;

import coop.milpa.kernel.Money;

/**
 * What an account stood at.
 *
 * @param account  which
 * @param number  its name for people
 * @param code  where it stands in the chart
 * @param amount  positive for a debit balance
 * @param held  what may not leave it, minor units; of now, whatever day the balance is of
 */
public record AccountBalance(AccountId account, String number, AccountCode code, Money amount, long held) {

    /** The same account with more on it. */
    public AccountBalance plus(Money more) {
        return new AccountBalance(account, number, code, amount.plus(more), held);
    }
}
