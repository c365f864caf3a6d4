package coop.milpa.teller;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;
import java.util.Currency;

/**
 * A request to open a drawer.
 *
 * @param request  makes it safe to ask again
 * @param code  its name for people: 1 to 10 capital letters and digits
 */
public record OpenDrawer(
        CooperativeId cooperative, RequestId request, BranchId branch, Currency currency, String code) {}
