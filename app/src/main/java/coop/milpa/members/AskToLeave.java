package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.RequestId;

/**
 * A member's wish to leave.
 *
 * @param reason  1 to 200 characters
 */
public record AskToLeave(CooperativeId cooperative, RequestId request, MemberId member, String reason) {

    private static final int REASON_MAX = 200;

    public AskToLeave {
        if (reason.isBlank() || reason.length() > REASON_MAX) {
            throw new IllegalArgumentException("Reason to leave is '" + reason + "'");
        }
    }
}
