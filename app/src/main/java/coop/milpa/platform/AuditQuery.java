package coop.milpa.platform;

import coop.milpa.kernel.ActorId;
import java.util.UUID;

/**
 * Which records of the audit trail are wanted, the latest first.
 *
 * @param of  whose acts or acts on what; everything for {@link All}
 * @param before  only records older than this one; {@link #LATEST} for the first page
 * @param limit  how many at most: 1 to 500
 */
public record AuditQuery(Of of, AuditId before, int limit) {

    /** Greater than every id. */
    public static final AuditId LATEST = new AuditId(new UUID(-1, -1));

    private static final int LIMIT_MAX = 500;

    /** What the records have in common. */
    public sealed interface Of {}

    /** Every record of the cooperative. */
    public record All() implements Of {}

    /** What was done to one subject. */
    public record OfSubject(Subject subject) implements Of {}

    /** What one actor did. */
    public record OfActor(ActorId actor) implements Of {}

    public AuditQuery {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new IllegalArgumentException("1 to " + LIMIT_MAX + " records a page, not " + limit);
        }
    }

    /** The latest records. */
    public static AuditQuery latest(Of of, int limit) {
        return new AuditQuery(of, LATEST, limit);
    }

    /** The same question about what is older. */
    public AuditQuery before(AuditId record) {
        return new AuditQuery(of, record, limit);
    }
}
