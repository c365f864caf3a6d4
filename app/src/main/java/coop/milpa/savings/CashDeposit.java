package coop.milpa.savings;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import java.util.Optional;

/**
 * Cash that another system says was brought to an account.
 *
 * @param order  whose books, which request, where
 * @param number  of the account
 * @param amount  how much
 * @param by  who brought it; the owner if it is not said
 * @param sourceOfFunds  where the money comes from, in words of at most 200 characters; may be empty
 */
public record CashDeposit(
        SavingsOrder order, String number, Money amount, Optional<PartyId> by, String sourceOfFunds) {}
