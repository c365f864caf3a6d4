package coop.milpa.receipts;

import coop.milpa.kernel.Money;

/**
 * A part of a sum as the payer names it.
 *
 * @param destination  the code of a {@link Destination}
 * @param reference  the destination's own name for what is due
 * @param amount  how much of the sum
 */
public record Part(String destination, String reference, Money amount) {}
