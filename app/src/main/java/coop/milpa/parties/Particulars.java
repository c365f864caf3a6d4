package coop.milpa.parties;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is said about a party.
 *
 * @param birthDate  when a person was born; an organisation may have none
 * @param phone  as written: at most {@value #PHONE_MAX} characters; may be empty
 * @param documents  by which the party is identified, the main one first: at most {@value #DOCUMENTS_MAX}
 */
public record Particulars(
        PartyKind kind,
        PartyName name,
        Optional<LocalDate> birthDate,
        Sex sex,
        Home home,
        String phone,
        List<IdentityDocument> documents) {

    /** The longest phone number, in characters. */
    public static final int PHONE_MAX = 40;

    /** The most documents that are kept of one party at a time. */
    public static final int DOCUMENTS_MAX = 10;

    public Particulars {
        documents = List.copyOf(documents);
        if (phone.length() > PHONE_MAX || documents.size() > DOCUMENTS_MAX) {
            throw new IllegalArgumentException("Phone or documents of " + name.full());
        }
    }

    /** The document by which the party is known first; {@link IdentityDocument#NONE} if there is none. */
    public IdentityDocument mainDocument() {
        return documents.isEmpty() ? IdentityDocument.NONE : documents.getFirst();
    }
}
