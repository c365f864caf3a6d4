package coop.milpa.termdeposits;

/**
 * A request to pay a deposit out now, before its day or, if it waits to be paid, after it.
 *
 * @param order  whose books, which request, who
 * @param number  of the deposit
 * @param to  where the money goes
 */
public record CloseTermDeposit(TermOrder order, long number, Means to) {}
