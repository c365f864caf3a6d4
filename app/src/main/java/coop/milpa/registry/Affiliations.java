package coop.milpa.registry;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.time.LocalDate;
import java.util.List;

/** Which cooperative belonged to which federation, and federation to which confederation, on any day. */
public interface Affiliations {

    /** Begins an affiliation; or says the first {@link RegistryRefusal} that applies. */
    Outcome<Affiliation> begin(Affiliate command);

    /** Ends the affiliation that holds on the last day; or says the first {@link RegistryRefusal} that applies. */
    Outcome<Affiliation> end(EndAffiliation command);

    /** Those of a cooperative that hold on a day, the oldest first. */
    List<Affiliation> of(CooperativeId cooperative, LocalDate on);

    /** All that a cooperative ever had, the oldest first. */
    List<Affiliation> history(CooperativeId cooperative);

    /** All of the network that hold on a day, by cooperative and then the oldest first. */
    List<Affiliation> all(LocalDate on);

    /** The cooperatives that belong to a body itself on a day, by code. */
    List<Cooperative> members(CooperativeId parent, LocalDate on);

    /**
     * All that belongs to a body on a day, through whatever stands between, the nearest first. Who belongs to two
     * federations of one confederation stands there twice, once under each.
     */
    List<Place> tree(CooperativeId root, LocalDate on);

    /**
     * Where a cooperative stands under a body.
     *
     * @param cooperative  who
     * @param above  to whom it belongs itself
     * @param distance  1 if that is the body asked about
     */
    record Place(Cooperative cooperative, CooperativeId above, int distance) {}
}
