package coop.milpa.approvals;

import coop.milpa.kernel.TimeOrderedUuid;
import java.util.UUID;

/**
 * Names one thing that was asked for.
 *
 * @param value  time-ordered
 */
public record ApprovalId(UUID value) {

    public static ApprovalId next() {
        return new ApprovalId(TimeOrderedUuid.next());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static ApprovalId parse(String text) {
        return new ApprovalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
