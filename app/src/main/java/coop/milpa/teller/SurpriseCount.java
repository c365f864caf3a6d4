package coop.milpa.teller;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;

/**
 * A request of a supervisor to keep what she counted of another's open shift.
 *
 * @param request  makes it safe to ask again
 * @param remark  in her words, at most 200 characters; may be empty
 */
public record SurpriseCount(
        CooperativeId cooperative, RequestId request, ShiftId shift, CashCount count, String remark) {}
