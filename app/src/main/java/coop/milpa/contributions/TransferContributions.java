package coop.milpa.contributions;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.Resolution;

/**
 * A request to hand contributions of one member over to another.
 *
 * @param request  makes it safe to ask again
 * @param branch  where it is taken down
 * @param from  whose contributions become fewer
 * @param to  whose become more: somebody the register of people knows, who has to be a member
 * @param resolution  of the board, which allowed it
 * @param reason  1 to 200 characters
 */
public record TransferContributions(
        CooperativeId cooperative,
        RequestId request,
        BranchId branch,
        MemberId from,
        PartyId to,
        Money amount,
        Resolution resolution,
        String reason) {

    /** The longest reason, in characters. */
    public static final int REASON_MAX = 200;

    public TransferContributions {
        if (!isReason(reason)) {
            throw new IllegalArgumentException("Reason of a transfer is '" + reason + "'");
        }
    }

    /** Whether these words can say why. */
    public static boolean isReason(String words) {
        return !words.isBlank() && words.length() <= REASON_MAX;
    }
}
