package coop.milpa.approvals.web;

import coop.milpa.approvals.Approval;
import coop.milpa.approvals.Approvals;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.WorkPlaces;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What waits for whoever looks: asked by others, at her branch if she works at one. */
@Component
class MyApprovals {

    private final Approvals approvals;
    private final Optional<WorkPlaces> places;
    private final CurrentActor current;

    MyApprovals(Approvals approvals, Optional<WorkPlaces> places, CurrentActor current) {
        this.approvals = approvals;
        this.places = places;
        this.current = current;
    }

    List<Approval> of(CooperativeId cooperative) {
        ActorId viewer = current.get().actor().id();
        return approvals.waiting(cooperative, places.flatMap(each -> each.only(cooperative, viewer))).stream()
                .filter(approval -> !approval.asked().by().equals(viewer))
                .toList();
    }
}
