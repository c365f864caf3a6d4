package coop.milpa.parties;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Which identity documents there are, and whose they are. */
public interface Documents {

    /**
     * A number without its ornaments, and which numbers it is told apart from.
     *
     * @param series  country and series, such as {@code GT-CUI}: DPI and CUI bear the same number
     * @param number  capital letters and digits only
     */
    record Key(String series, String number) {}

    /** Those of the documents that are of a type known today and whose number is right, with their keys. */
    Map<IdentityDocument, Key> checked(CooperativeId cooperative, Collection<IdentityDocument> documents);

    /** Who has a document with this number, whatever its type, checked or not; ornaments do not count. */
    List<PartyId> holders(CooperativeId cooperative, String number);
}
