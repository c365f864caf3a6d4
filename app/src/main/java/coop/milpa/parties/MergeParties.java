package coop.milpa.parties;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;

/**
 * A request to keep two parties as one from now on.
 *
 * @param survivor  under which both are kept
 * @param duplicate  which leads to the survivor for ever
 * @param reason  how one knows that they are the same: 1 to {@value #REASON_MAX} characters
 */
public record MergeParties(
        CooperativeId cooperative, RequestId request, PartyId survivor, PartyId duplicate, String reason) {

    /** The longest reason, in characters. */
    public static final int REASON_MAX = 200;

    public MergeParties {
        if (reason.isBlank() || reason.length() > REASON_MAX) {
            throw new IllegalArgumentException("Reason of a merge is '" + reason + "'");
        }
    }
}
