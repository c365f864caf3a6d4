package coop.milpa.imports.internal;

import coop.milpa.members.Registration;
import coop.milpa.parties.Documents;
import coop.milpa.parties.IdentityDocument;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * What the cooperative has before an import.
 *
 * @param books  its days
 * @param members  its members by number
 * @param accounts  its savings accounts by number
 * @param products  codes of its savings products
 * @param codes  codes of its chart that openings may name
 * @param majority  at how many years one comes of age there today
 * @param documents  tells which documents are of a known type and right, and by which keys they are told apart
 */
record Known(
        Books books,
        Map<String, Registration> members,
        Map<String, AccountRow> accounts,
        Set<String> products,
        Set<String> codes,
        int majority,
        DocumentKeys documents) {

    /** Keys of those documents that count as checked. */
    interface DocumentKeys {

        Map<IdentityDocument, Documents.Key> of(Collection<IdentityDocument> documents);
    }
}
