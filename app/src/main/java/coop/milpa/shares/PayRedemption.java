package coop.milpa.shares;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;
import coop.milpa.receipts.CashDeclaration;

/**
 * A request to pay a leaver in cash what was released of her contributions.
 *
 * @param request  makes it safe to ask again
 * @param branch  at whose window
 * @param declaration  who takes the money
 */
public record PayRedemption(
        CooperativeId cooperative,
        RequestId request,
        RedemptionId redemption,
        BranchId branch,
        CashDeclaration declaration) {}
