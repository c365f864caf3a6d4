package coop.milpa.exchange;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;

/**
 * A request to undo a purchase or sale: cash goes back on both sides, out of the drawers that took it.
 *
 * @param number  {@link ExchangeOperation#number()}
 * @param reason  1 to 200 characters
 */
public record UndoExchange(CooperativeId cooperative, RequestId request, long number, String reason) {}
