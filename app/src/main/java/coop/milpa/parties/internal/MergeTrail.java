package coop.milpa.parties.internal;

import coop.milpa.kernel.PartyId;
import coop.milpa.parties.MergeParties;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.Json;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes a merge, and who decided it and why. */
@Component
class MergeTrail {

    private final DuplicateRegister register;
    private final PartyTrail trail;
    private final CurrentActor current;
    private final Clock clock;

    MergeTrail(DuplicateRegister register, PartyTrail trail, CurrentActor current, Clock clock) {
        this.register = register;
        this.trail = trail;
        this.current = current;
        this.clock = clock;
    }

    void merge(MergeParties command, PartyId survivor, PartyId duplicate) {
        register.merge(command, survivor, duplicate, current.get().actor().id(), clock.instant());
        Json said = Json.of(Map.of("into", survivor.toString(), "reason", command.reason()));
        trail.record(command.cooperative(), duplicate, "parties.parties-merged", Json.NOTHING, said);
    }
}
