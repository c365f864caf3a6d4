package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.RequestId;
import java.time.LocalDate;

/**
 * News that a member has died.
 *
 * @param certificate  the paper that proves it: 1 to 200 characters
 */
public record RecordDeath(
        CooperativeId cooperative, RequestId request, MemberId member, LocalDate diedOn, String certificate) {

    private static final int CERTIFICATE_MAX = 200;

    public RecordDeath {
        if (certificate.isBlank() || certificate.length() > CERTIFICATE_MAX) {
            throw new IllegalArgumentException("Certificate is '" + certificate + "'");
        }
    }
}
