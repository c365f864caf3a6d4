package coop.milpa.ledger;

import coop.milpa.kernel.CooperativeId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Where many cooperatives stand, in sums: for federations and the network. Never an account, never a line. */
public interface Positions {

    /**
     * The position of each cooperative at the end of a day, in one reading. Belongs outside the work of a cooperative.
     *
     * @param through  the day; one that is to come means as it is now
     * @param roles  those whose sums are wanted apart
     */
    List<Position> of(Collection<CooperativeId> cooperatives, LocalDate through, Set<AccountRole> roles);
}
