package coop.milpa.platform;

import coop.milpa.kernel.TimeOrderedUuid;
import java.util.UUID;

/**
 * Names one job for all its attempts.
 *
 * @param value  time-ordered, made by {@link TimeOrderedUuid}
 */
public record JobId(UUID value) {

    /** A new one, later than all made before it in this process. */
    public static JobId next() {
        return new JobId(TimeOrderedUuid.next());
    }
}
