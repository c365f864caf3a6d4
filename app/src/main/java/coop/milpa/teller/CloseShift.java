package coop.milpa.teller;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;

/**
 * A request of a cashier to end her shift.
 *
 * @param request  makes it safe to ask again; counting again is another request
 * @param count  what is in the drawer
 * @param reason  why that is not what the books say, at most 200 characters; may be empty
 */
public record CloseShift(CooperativeId cooperative, RequestId request, ShiftId shift, CashCount count, String reason) {}
