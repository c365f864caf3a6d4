package coop.milpa.teller;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;

/**
 * A request to send cash on its way.
 *
 * @param request  makes it safe to ask again
 * @param count  what is sent: more than nothing
 */
public record SendCash(
        CooperativeId cooperative, RequestId request, CashPointId from, CashPointId to, CashCount count) {}
