package coop.milpa.teller;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;

/**
 * A request of a cashier to begin a shift.
 *
 * @param request  makes it safe to ask again
 * @param drawer  at her branch
 * @param count  what is in it
 * @param reason  why that is not what the books say, at most 200 characters; may be empty
 */
public record OpenShift(
        CooperativeId cooperative, RequestId request, CashPointId drawer, CashCount count, String reason) {}
