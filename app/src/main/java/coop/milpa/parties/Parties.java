package coop.milpa.parties;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people and bodies that a cooperative deals with: personal data has its one home here. */
public interface Parties {

    /** Who has this id now; the survivor where two were merged. */
    Optional<Party> find(CooperativeId cooperative, PartyId party);

    /** Those that are known, by the id that was asked for; survivors stand for those merged into them. */
    Map<PartyId, Party> named(CooperativeId cooperative, Collection<PartyId> parties);

    /** Under which id a party is kept now: its own, or that of the one it was merged into. */
    PartyId current(CooperativeId cooperative, PartyId party);

    /** Enters one by hand, with every rule; or the first {@link PartiesRefusal} that applies. */
    Outcome<Party> enter(EnterParty command);

    /**
     * Enters many at once as a file says them, in the caller's transaction. Nothing is refused: a document of an
     * unknown type, with a wrong number or that somebody has already is kept unchecked.
     */
    void enterAll(CooperativeId cooperative, List<NewParty> parties);

    /** Says something else about one from now on; or the first {@link PartiesRefusal} that applies. */
    Outcome<Party> change(ChangeParty command);
}
