package coop.milpa.parties;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import java.util.List;

/**
 * A request to enter a party by hand.
 *
 * @param guardians  the adults who act for a minor
 */
public record EnterParty(
        CooperativeId cooperative, RequestId request, Particulars particulars, List<PartyId> guardians) {

    public EnterParty {
        guardians = List.copyOf(guardians);
    }
}
