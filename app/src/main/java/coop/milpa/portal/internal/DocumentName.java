package coop.milpa.portal.internal;

import java.util.Locale;
import java.util.Optional;

/** The number of a document as a name to come in by: capital letters and digits, whatever stands between them. Pure. */
final class DocumentName {

    private static final int LEAST = 4;
    private static final int MOST = 40;

    private DocumentName() {}

    /** None if it cannot be one. */
    static Optional<String> of(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return plain.length() < LEAST || plain.length() > MOST ? Optional.empty() : Optional.of(plain);
    }
}
