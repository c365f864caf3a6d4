package coop.milpa.ledger;

import coop.milpa.kernel.Money;

/**
 * What an account stood at.
 *
 * @param account  which
 * @param number  its name for people
 * @param code  where it stands in the chart
 * @param amount  positive for a debit balance
 */
public record AccountBalance(AccountId account, String number, AccountCode code, Money amount) {

    static AccountBalance of(AccountBalances all, int place) {
        AccountBalances.Kind kind = all.kinds().get(all.kind(place));
        return new AccountBalance(
                all.account(place), all.number(place), kind.code(), new Money(all.amount(place), kind.currency()));
    }
}
