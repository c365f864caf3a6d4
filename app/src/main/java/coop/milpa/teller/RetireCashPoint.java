package coop.milpa.teller;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;

/**
 * A request to give up a vault or a drawer.
 *
 * @param request  makes it safe to ask again
 */
public record RetireCashPoint(CooperativeId cooperative, RequestId request, CashPointId point) {}
