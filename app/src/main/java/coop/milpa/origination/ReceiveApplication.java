package coop.milpa.origination;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;

/**
 * A request to take an application down.
 *
 * @param request  makes it safe to repeat
 * @param branch  that looks after it
 * @param member  the number of whoever asks
 * @param contents  what she says
 */
public record ReceiveApplication(
        CooperativeId cooperative,
        RequestId request,
        BranchId branch,
        String member,
        LoanApplication.Contents contents) {}
