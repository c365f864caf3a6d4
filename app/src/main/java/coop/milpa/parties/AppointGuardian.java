package coop.milpa.parties;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;

/**
 * A request that an adult act for a minor.
 *
 * @param ward  for whom
 * @param guardian  who acts
 */
public record AppointGuardian(CooperativeId cooperative, RequestId request, PartyId ward, PartyId guardian) {}
