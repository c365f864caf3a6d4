package coop.milpa.termdeposits;

/**
 * A request to do something else when a term ends, or to pay into another savings account from now on.
 *
 * @param order  whose books, which request, who
 * @param number  of the deposit
 * @param instructions  what is to be done
 */
public record InstructTermDeposit(TermOrder order, long number, OpenTermDeposit.Instructions instructions) {}
