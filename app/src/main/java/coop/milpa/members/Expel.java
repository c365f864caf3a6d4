package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.RequestId;

/**
 * An organ's decision to put a member out.
 *
 * @param cause  as the minutes give it: 1 to 200 characters
 */
public record Expel(
        CooperativeId cooperative, RequestId request, MemberId member, Resolution resolution, String cause) {

    private static final int CAUSE_MAX = 200;

    public Expel {
        if (cause.isBlank() || cause.length() > CAUSE_MAX) {
            throw new IllegalArgumentException("Cause to expel is '" + cause + "'");
        }
    }
}
