package coop.milpa.savings;

/**
 * A request to end a garnishment.
 *
 * @param order  whose books, which request, who
 * @param garnishment  which
 */
public record EndGarnishment(SavingsOrder order, GarnishmentId garnishment) {}
