package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;
import java.util.List;

/**
 * What an organ decided about a batch of applications, at one point of its minutes.
 *
 * @param verdicts  1 to {@link #VERDICTS_MAX}, each application once
 */
public record ResolveApplications(
        CooperativeId cooperative, RequestId request, Resolution resolution, List<Verdict> verdicts) {

    /** The most applications that one resolution decides. */
    public static final int VERDICTS_MAX = 1_000;

    private static final int REASON_MAX = 200;

    public ResolveApplications {
        verdicts = List.copyOf(verdicts);
        long distinct = verdicts.stream().map(Verdict::application).distinct().count();
        if (verdicts.isEmpty() || verdicts.size() > VERDICTS_MAX || distinct < verdicts.size()) {
            throw new IllegalArgumentException(verdicts.size() + " verdicts on " + distinct + " applications");
        }
    }

    /** The decision about one application. */
    public sealed interface Verdict {

        ApplicationId application();

        /** She may become a member. */
        record Accepted(ApplicationId application) implements Verdict {}

        /** She may not, and why: 1 to 200 characters. */
        record Rejected(ApplicationId application, String reason) implements Verdict {

            public Rejected {
                if (!fits(reason)) {
                    throw new IllegalArgumentException("Reason to reject is '" + reason + "'");
                }
            }

            /** Whether a text can be the reason. */
            public static boolean fits(String reason) {
                return !reason.isBlank() && reason.length() <= REASON_MAX;
            }
        }
    }
}
