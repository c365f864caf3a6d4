package coop.milpa.members;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All applications for membership that a cooperative ever had, for lists. */
public interface Applications {

    /** How far an application has come. */
    enum Stage {
        OPEN,
        ACCEPTED,
        ADMITTED,
        REJECTED,
        WITHDRAWN;

        /** The stage of a state. */
        public static Stage of(Application.State state) {
            return switch (state) {
                case Application.State.Open open -> OPEN;
                case Application.State.Accepted accepted -> ACCEPTED;
                case Application.State.Admitted admitted -> ADMITTED;
                case Application.State.Rejected rejected -> REJECTED;
                case Application.State.Withdrawn withdrawn -> WITHDRAWN;
            };
        }
    }

    /**
     * Some of the applications, in the order in which they came.
     *
     * @param stage  only those; all if empty
     * @param newestFirst  from the last to the first
     */
    record Which(CooperativeId cooperative, Optional<Stage> stage, boolean newestFirst) {}

    long count(Which which);

    /** Those of the applications that there are. */
    Map<ApplicationId, Application> named(CooperativeId cooperative, Collection<ApplicationId> applications);

    /** Some of them: after the first {@code offset}, at most {@code limit}. */
    List<Application> page(Which which, long offset, int limit);

    /**
     * Those that came after one, in the order in which they came, whatever {@link Which#newestFirst} says.
     *
     * @param after  empty for the first ones
     */
    List<Application> after(Which which, Optional<ApplicationId> after, int limit);

    /** Who took some of them down; of those that nobody knows it of, nothing. */
    Map<ApplicationId, ActorId> takers(CooperativeId cooperative, Collection<ApplicationId> applications);
}
