package coop.milpa.parties;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;

/**
 * A request to say something else about a party from now on.
 *
 * @param particulars  all of them, as they shall be
 */
public record ChangeParty(CooperativeId cooperative, RequestId request, PartyId party, Particulars particulars) {}
