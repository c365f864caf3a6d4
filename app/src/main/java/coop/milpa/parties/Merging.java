package coop.milpa.parties;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import java.util.Optional;

/** Follows merges of parties. Modules above that keep something by party implement it. */
public interface Merging {

    /** Why two parties may not be kept as one; empty if they may. Nothing is changed yet. */
    Optional<Refusal> forbids(CooperativeId cooperative, PartyId survivor, PartyId duplicate);

    /** Follows, in the transaction of the merge. */
    void merged(CooperativeId cooperative, PartyId survivor, PartyId duplicate);
}
