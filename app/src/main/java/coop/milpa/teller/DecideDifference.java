package coop.milpa.teller;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;

/**
 * Somebody's decision about a difference that a cashier counted.
 *
 * @param request  makes it safe to ask again
 * @param count  the count that was seen
 * @param approved  whether it is posted; otherwise it is to be counted again
 */
public record DecideDifference(
        CooperativeId cooperative, RequestId request, ShiftId shift, CountId count, boolean approved) {}
