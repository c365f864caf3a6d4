package coop.milpa.savings;

import coop.milpa.kernel.Money;
import coop.milpa.receipts.CashDeclaration;

/**
 * A request to take cash into an account or to pay it out.
 *
 * @param order  whose books, which request, who
 * @param number  of the account
 * @param amount  how much
 * @param cash  who stands behind the cash
 */
public record CashMovement(SavingsOrder order, String number, Money amount, CashDeclaration cash) {}
