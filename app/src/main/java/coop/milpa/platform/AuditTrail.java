package coop.milpa.platform;

import coop.milpa.kernel.CooperativeId;
import java.util.List;

/**
 * Who did what, when, from where, and what it changed: written with the change, in its transaction, and never altered
 * afterwards. The database refuses to update or delete a record, whoever asks.
 */
public interface AuditTrail {

    /** Records changes made by {@link CurrentActor} now. */
    void record(CooperativeId cooperative, List<Change> changes);

    /** Records changes made by someone whose work another thread does, such as a lane of the ledger. */
    void recordDone(CooperativeId cooperative, List<Done> done);

    /** One change made by {@link CurrentActor} now. */
    default void record(CooperativeId cooperative, Change change) {
        record(cooperative, List.of(change));
    }

    /** Reads a page of records. */
    AuditPage read(CooperativeId cooperative, AuditQuery query);

    /** A change and who made it. */
    record Done(Acting by, Change change) {}
}
