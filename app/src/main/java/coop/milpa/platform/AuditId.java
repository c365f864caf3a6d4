package coop.milpa.platform;

import coop.milpa.kernel.TimeOrderedUuid;
import java.util.UUID;

/**
 * Names one record of the audit trail; a later record has a greater id.
 *
 * @param value  time-ordered, made by {@link TimeOrderedUuid}
 */
public record AuditId(UUID value) {

    /** A new one, later than all made before it in this process. */
    public static AuditId next() {
        return new AuditId(TimeOrderedUuid.next());
    }
}
