package coop.milpa.portal.web;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.WorkPlaces;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The branch of whoever looks. */
@Component
class OwnBranch {

    private final Optional<WorkPlaces> places;
    private final CurrentActor current;

    OwnBranch(Optional<WorkPlaces> places, CurrentActor current) {
        this.places = places;
        this.current = current;
    }

    /** Empty if she works at any. */
    Optional<BranchId> in(CooperativeId cooperative) {
        return places.flatMap(
                each -> each.only(cooperative, current.get().actor().id()));
    }
}
