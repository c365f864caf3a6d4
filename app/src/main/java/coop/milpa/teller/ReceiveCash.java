package coop.milpa.teller;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;

/**
 * A request to receive cash that was sent.
 *
 * @param request  makes it safe to ask again; counting again is another request
 * @param count  what came
 */
public record ReceiveCash(CooperativeId cooperative, RequestId request, CashTransferId transfer, CashCount count) {}
