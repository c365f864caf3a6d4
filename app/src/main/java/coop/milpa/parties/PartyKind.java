package coop.milpa.parties;

import java.util.Locale;

/** What a party is: a human being or a body. */
public enum PartyKind {
    PERSON,
    /** An association, a committee, an enterprise. */
    ORGANISATION;

    /** How tables write it: {@code person}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads what {@link #code} wrote.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static PartyKind parse(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
