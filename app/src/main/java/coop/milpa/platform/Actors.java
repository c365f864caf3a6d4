package coop.milpa.platform;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Whoever has acted for a cooperative, as its audit trail knows them: what stands behind an {@link ActorId}. */
public interface Actors {

    /** Those of some ids who are known; the others are left out. */
    Map<ActorId, Actor> named(CooperativeId cooperative, Collection<ActorId> ids);

    /** All of them by name, at most {@code limit}. */
    List<Actor> all(CooperativeId cooperative, int limit);
}
