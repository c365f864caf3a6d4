package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/** Which members are how old. */
public interface ComingOfAge {

    /**
     * Those of the members who have completed that many years by the end of a day; bodies never have. Someone born on
     * 29 February completes a year on 28 February where there is no 29th.
     */
    Set<MemberId> completed(CooperativeId cooperative, Collection<MemberId> among, int years, LocalDate day);
}
