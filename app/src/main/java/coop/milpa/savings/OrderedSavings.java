package coop.milpa.savings;

/**
 * A request to freeze an account or to lift that, as an authority ordered.
 *
 * @param order  whose books, which request, who
 * @param number  of the account
 * @param by  who ordered it
 */
public record OrderedSavings(SavingsOrder order, String number, CourtOrder by) {}
