package coop.milpa.savings;

/**
 * A request to use an account again that sleeps.
 *
 * @param order  whose books, which request, who
 * @param number  of the account
 */
public record WakeSavings(SavingsOrder order, String number) {}
