package coop.milpa.teller.web;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.WorkPlaces;
import coop.milpa.teller.CashTasks;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What waits for whoever looks. */
@Component
class CashWork {

    private final CashTasks tasks;
    private final Optional<WorkPlaces> places;
    private final CurrentActor current;

    CashWork(CashTasks tasks, Optional<WorkPlaces> places, CurrentActor current) {
        this.tasks = tasks;
        this.places = places;
        this.current = current;
    }

    CashTasks.Waiting of(CooperativeId cooperative) {
        ActorId viewer = current.get().actor().id();
        return tasks.of(cooperative, viewer, places.flatMap(each -> each.only(cooperative, viewer)));
    }
}
