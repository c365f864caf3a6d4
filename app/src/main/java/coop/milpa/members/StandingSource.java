package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import java.time.LocalDate;
import java.util.Set;

/**
 * A reason for which members lose their good standing, such as contributions in arrears. The close asks all of them
 * each day; modules above implement it.
 */
public interface StandingSource {

    /** Stable, module first, such as {@code contributions.arrears}; also the message key of the reason. */
    String reason();

    /** Those who are not in good standing for this reason at the end of a day, of all the cooperative; set-based. */
    Set<MemberId> unfit(CooperativeId cooperative, LocalDate day);
}
