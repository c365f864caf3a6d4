package coop.milpa.members;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.RequestId;
import java.time.LocalDate;

/**
 * A member asks to be served by another branch.
 *
 * @param to  the branch that serves her from then on
 * @param from  the first day there: the open day or one to come
 * @param reason  1 to 200 characters
 */
public record TransferMember(
        CooperativeId cooperative, RequestId request, MemberId member, BranchId to, LocalDate from, String reason) {

    /** The longest reason, in characters. */
    public static final int REASON_MAX = 200;

    public TransferMember {
        if (reason.isBlank() || reason.codePointCount(0, reason.length()) > REASON_MAX) {
            throw new IllegalArgumentException("Reason of a transfer is '" + reason + "'");
        }
    }
}
