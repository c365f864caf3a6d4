package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;

/**
 * An applicant takes her application back, before or after it was accepted. Once is as good as twice.
 *
 * @param reason  1 to 200 characters
 */
public record WithdrawApplication(CooperativeId cooperative, ApplicationId application, String reason) {

    private static final int REASON_MAX = 200;

    public WithdrawApplication {
        if (reason.isBlank() || reason.length() > REASON_MAX) {
            throw new IllegalArgumentException("Reason to withdraw is '" + reason + "'");
        }
    }
}
