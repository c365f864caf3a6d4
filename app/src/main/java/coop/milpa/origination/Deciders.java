package coop.milpa.origination;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import java.util.Map;
import java.util.Optional;

/** Which person somebody is who decides about loans: nobody decides about her own, or about one of her household. */
public interface Deciders {

    /** Says who somebody is, and says so anew; not by herself. */
    Outcome<PartyId> say(CooperativeId cooperative, ActorId decider, PartyId person);

    Optional<PartyId> of(CooperativeId cooperative, ActorId decider);

    /** Everybody of whom it was said. */
    Map<ActorId, PartyId> all(CooperativeId cooperative);
}
