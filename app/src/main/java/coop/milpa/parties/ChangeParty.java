package coop.milpa.parties;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import java.util.Optional;

/**
 * A request to say something else about a party from now on.
 *
 * @param particulars  all of them, as they shall be
 * @param seen  what was said before, as whoever asks has looked at it: if somebody said something else meanwhile, it is
 *     refused; not asked if empty
 */
public record ChangeParty(
        CooperativeId cooperative,
        RequestId request,
        PartyId party,
        Particulars particulars,
        Optional<Particulars> seen) {

    /** A change that does not depend on what was said before. */
    public ChangeParty(CooperativeId cooperative, RequestId request, PartyId party, Particulars particulars) {
        this(cooperative, request, party, particulars, Optional.empty());
    }
}
