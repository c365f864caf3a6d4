package coop.milpa.access;

import coop.milpa.kernel.CooperativeId;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A request to let someone in. The name makes it safe to repeat: there is one user of a name at each home, and a second
 * request is refused, since a one-time password is told once.
 *
 * @param home  a cooperative, a federation, or {@link coop.milpa.platform.Network#ID}
 * @param name  2 to 40 lower-case letters, digits, dots, hyphens and underscores, beginning with a letter or a digit
 * @param fullName  1 to 100 characters
 * @param branch  the code of the only branch she works at
 * @param roles  one or more codes
 */
public record CreateUser(
        CooperativeId home, String name, String fullName, Optional<String> branch, SortedSet<String> roles) {}
