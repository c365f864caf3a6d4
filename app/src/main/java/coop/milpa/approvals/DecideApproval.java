package coop.milpa.approvals;

import coop.milpa.kernel.CooperativeId;

/**
 * A yes or a no, by whoever acts.
 *
 * @param granted  yes
 * @param reason  why: 1 to 200 characters for a no
 */
public record DecideApproval(CooperativeId cooperative, ApprovalId approval, boolean granted, String reason) {}
