package coop.milpa.savings;

/**
 * A request to tax the movements of an account again, from the day after the open one.
 *
 * @param order  whose books, which request, who
 * @param number  of the account
 */
public record EndExemption(SavingsOrder order, String number) {}
