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
 * @param mustChange  whether she came with a one-time password and has to choose one of her own first
 */
public record SignedIn(User user, Level level, Optional<String> code, Set<String> permissions, boolean mustChange) {

    public SignedIn {
        permissions = Set.copyOf(permissions);
    }
}
