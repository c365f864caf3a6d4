package coop.milpa.registry;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.List;

/** The branches of the network's cooperatives. */
public interface Branches {

    /**
     * Opens a branch of a cooperative that the registry knows.
     *
     * @return the branch, also when it was opened before under the same name; or the first {@link RegistryRefusal}
     *     that applies
     */
    Outcome<Branch> open(CooperativeId cooperative, String code, String name);

    /** Those of one cooperative, by code. */
    List<Branch> of(CooperativeId cooperative);
}
