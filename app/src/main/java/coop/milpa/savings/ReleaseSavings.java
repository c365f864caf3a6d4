package coop.milpa.savings;

import coop.milpa.ledger.HoldId;

/**
 * A request to let held money go.
 *
 * @param order  whose books, which request, who
 * @param hold  which
 */
public record ReleaseSavings(SavingsOrder order, HoldId hold) {}
