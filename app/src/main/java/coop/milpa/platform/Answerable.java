package coop.milpa.platform;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import java.util.Set;

/** Knows who answers for what an actor does. The module that knows keys of other systems answers. */
public interface Answerable {

    /**
     * The people of a cooperative who answer for some actors. A key that none of them made, but whoever runs the
     * program, answers for itself, and so does everybody else.
     */
    Set<ActorId> behind(CooperativeId cooperative, Set<ActorId> actors);
}
