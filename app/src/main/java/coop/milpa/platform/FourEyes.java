package coop.milpa.platform;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Says whether whoever decides is somebody else than whoever asked: a key of another system is no second person beside
 * the one who made it. Where the module that knows keys does not run, everybody answers for herself alone.
 */
@Component
public final class FourEyes {

    private final Optional<Answerable> answerable;

    FourEyes(Optional<Answerable> answerable) {
        this.answerable = answerable;
    }

    /** Whether nobody who answers for one answers for any of the others too. */
    public boolean areApart(CooperativeId cooperative, ActorId one, Set<ActorId> others) {
        return Collections.disjoint(behind(cooperative, Set.of(one)), behind(cooperative, others));
    }

    private Set<ActorId> behind(CooperativeId cooperative, Set<ActorId> actors) {
        return answerable.map(known -> known.behind(cooperative, actors)).orElse(actors);
    }
}
