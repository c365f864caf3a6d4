package coop.milpa.members;

import java.util.Locale;
import java.util.Optional;

/** What a member is before the law. */
public enum MemberKind {
    /** An adult who acts for themselves. */
    PERSON,
    /** Someone under age, for whom a guardian acts. */
    MINOR,
    /** A body: an association, a committee, an enterprise. */
    ORGANISATION;

    /** How files and tables write it: {@code person}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what {@link #code} wrote; empty if it is none of them. */
    public static Optional<MemberKind> of(String code) {
        for (MemberKind kind : values()) {
            if (kind.code().equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
