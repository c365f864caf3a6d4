package coop.milpa.parties;

/**
 * The document by which someone was identified.
 *
 * @param type  which document it is, such as {@code DPI} or {@code DNI}; may be empty
 * @param number  what is printed on it; may be empty
 */
public record IdentityDocument(String type, String number) {

    /** No document on file. */
    public static final IdentityDocument NONE = new IdentityDocument("", "");
}
