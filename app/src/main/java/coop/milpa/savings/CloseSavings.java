package coop.milpa.savings;

import coop.milpa.receipts.CashDeclaration;

/**
 * A request to close an account: it is given its interest to date and all that is in it is paid out in cash.
 *
 * @param order  whose books, which request, who
 * @param number  of the account
 * @param cash  who stands behind the cash
 */
public record CloseSavings(SavingsOrder order, String number, CashDeclaration cash) {}
