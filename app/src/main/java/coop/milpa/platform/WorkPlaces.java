package coop.milpa.platform;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import java.util.Optional;

/** Knows who works at one branch only. The module that knows the users answers; where it does not run, nobody does. */
public interface WorkPlaces {

    /** The only branch of a cooperative at which somebody works; empty if she works at any, or is not known. */
    Optional<BranchId> only(CooperativeId cooperative, ActorId person);
}
