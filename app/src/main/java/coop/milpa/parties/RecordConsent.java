package coop.milpa.parties;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;

/** A request to write down what a party said about a use of her data. */
public record RecordConsent(CooperativeId cooperative, RequestId request, PartyId party, Consent consent) {}
