package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;

/**
 * Pays in cash all that a beneficiary or heir is to receive of an estate.
 *
 * @param beneficiary  for whom; whoever receives for her signs
 */
public record PayEstate(CooperativeId cooperative, RequestId request, DepartureId departure, PartyId beneficiary) {}
