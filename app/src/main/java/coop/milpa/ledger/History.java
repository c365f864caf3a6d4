package coop.milpa.ledger;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.time.LocalDate;
import java.util.List;

/** Years that happened elsewhere, written into books that have not reached them yet. */
public interface History {

    /**
     * An entry and the past day that it stands on.
     *
     * @param entry  what happened
     * @param on  when; on the open day or later
     */
    record Past(Entry entry, LocalDate on) {}

    /**
     * Writes history in the caller's transaction, set-based: each entry on its own day, marked as imported; limits are
     * not asked, since it happened. At most 10,000 entries a call.
     *
     * @return an outcome for each entry, in order: written, repeated, or refused
     */
    List<Outcome<Posted>> post(CooperativeId cooperative, List<Past> entries);
}
