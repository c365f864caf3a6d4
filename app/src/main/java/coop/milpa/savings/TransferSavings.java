package coop.milpa.savings;

import coop.milpa.kernel.Money;

/**
 * A request to move money from one account of the cooperative to another of the same currency.
 *
 * @param order  whose books, which request, who
 * @param from  number of the account that gives
 * @param to  number of the account that takes
 * @param amount  how much
 */
public record TransferSavings(SavingsOrder order, String from, String to, Money amount) {}
