package coop.milpa.approvals;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;

/**
 * A request for somebody else's yes, by whoever acts.
 *
 * @param request  of the act itself: the yes is for that one and no other
 * @param branch  where it is to be done
 * @param what  what is to be done
 * @param reason  why, in words: at most 200 characters
 */
public record AskApproval(
        CooperativeId cooperative, RequestId request, BranchId branch, Approval.What what, String reason) {}
