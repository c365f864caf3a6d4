package coop.milpa.parties.internal;

import coop.milpa.kernel.PartyId;
import coop.milpa.parties.Documents;
import coop.milpa.parties.IdentityDocument;

/**
 * A document as it is kept.
 *
 * @param rank  its place among those of its party, from 1
 * @param checked  whether its type is known, its number right and nobody else's
 */
record Paper(PartyId party, int rank, IdentityDocument document, Documents.Key key, boolean checked) {}
