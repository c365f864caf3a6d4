package coop.milpa.platform;

import java.util.List;
import java.util.Optional;

/**
 * Some records of the audit trail, the latest first.
 *
 * @param records  at most as many as were asked for
 * @param more  whether there are older ones
 */
public record AuditPage(List<AuditRecord> records, boolean more) {

    public AuditPage {
        records = List.copyOf(records);
    }

    /** Where the next page begins: before the oldest record of this one. Empty if there are no older ones. */
    public Optional<AuditId> before() {
        return more ? Optional.of(records.getLast().id()) : Optional.empty();
    }
}
