package coop.milpa.teller;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;

/**
 * A request of a supervisor to accept a transfer as it was counted last.
 *
 * @param request  makes it safe to ask again
 * @param reason  why there is a difference: 1 to 200 characters
 */
public record AcceptDifference(CooperativeId cooperative, RequestId request, CashTransferId transfer, String reason) {}
