package coop.milpa.access;

import java.util.Optional;
import java.util.Set;

/**
 * Someone who has signed in, and what she may do.
 *
 * @param user  who
 * @param level  how far her work reaches
 * @param code  of the cooperative or federation she works for; none for people of the network
 * @param permissions  those of all her roles
 * @param due  what she has to do before anything else
 */
public record SignedIn(User user, Level level, Optional<String> code, Set<String> permissions, Due due) {

    /** What comes before everything else, in this order. */
    public enum Due {
        /** Her password was right; she still has to show a code. Until then she is nobody. */
        CODE,
        /** She came with a one-time password and has to choose one of her own. */
        PASSWORD,
        /** A role of hers asks for a second factor, and she has none. */
        ENROLMENT,
        NOTHING
    }

    public SignedIn {
        permissions = Set.copyOf(permissions);
    }

    /** Someone who has only a password to change, if that. */
    public SignedIn(User user, Level level, Optional<String> code, Set<String> permissions, boolean mustChange) {
        this(user, level, code, permissions, mustChange ? Due.PASSWORD : Due.NOTHING);
    }

    /** Whether she came with a one-time password and has to choose one of her own first. */
    public boolean mustChange() {
        return due == Due.PASSWORD;
    }
}
