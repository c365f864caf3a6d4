package coop.milpa.access.internal;

import coop.milpa.access.AccessRefusal;
import coop.milpa.access.CreateUser;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Who may be let in as what. Pure: no clock, no Spring, no SQL. */
final class UserPolicy {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");
    private static final int FULL_NAME_MAX = 100;

    /**
     * Says which rule, if any, forbids a user.
     *
     * @param roles  those made for people of that home's level
     */
    Optional<AccessRefusal> forbids(CreateUser command, Set<String> roles) {
        if (!NAME.matcher(command.name()).matches()) {
            return Optional.of(new AccessRefusal.BadName(command.name()));
        }
        if (!isInOneLine(command.fullName())) {
            return Optional.of(new AccessRefusal.BadFullName(FULL_NAME_MAX));
        }
        return unknownRole(command.roles(), roles);
    }

    /** The first of some roles that is none of a home's; nobody comes in as nothing. */
    Optional<AccessRefusal> unknownRole(Set<String> given, Set<String> roles) {
        if (given.isEmpty()) {
            return Optional.of(new AccessRefusal.UnknownRole("", String.join(", ", roles)));
        }
        return given.stream()
                .filter(role -> !roles.contains(role))
                .findFirst()
                .map(role -> new AccessRefusal.UnknownRole(role, String.join(", ", roles)));
    }

    private static boolean isInOneLine(String text) {
        boolean control = text.chars().anyMatch(Character::isISOControl);
        return !text.isBlank() && !control && text.codePointCount(0, text.length()) <= FULL_NAME_MAX;
    }
}
