package coop.milpa.parties;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/** How old people are, for many at once, and from which age on one acts for oneself. */
public interface Ages {

    /**
     * Those of the parties who have completed that many years by the end of a day; bodies never have. Someone born on
     * 29 February completes a year on 28 February where there is no 29th. One statement.
     */
    Set<PartyId> completed(CooperativeId cooperative, Collection<PartyId> among, int years, LocalDate day);

    /** At how many years one comes of age on a day, by the law of the cooperative's country. */
    int majority(CooperativeId cooperative, LocalDate day);
}
