package coop.milpa.access.internal;

import coop.milpa.access.ApiKeyRefusal;
import coop.milpa.access.MakeApiKey;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which keys may be made by whom. Pure: no clock, no Spring, no SQL. */
final class ApiKeyPolicy {

    /** What whoever makes keys for her home must hold herself. */
    static final String MAKE = "access.api-keys";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");
    private static final Duration LIFE_MAX = Duration.ofDays(2 * 366L);

    private ApiKeyPolicy() {}

    /** Which rule forbids a key, whoever makes it. */
    static Optional<ApiKeyRefusal> forbids(MakeApiKey command, Set<String> declared) {
        if (!NAME.matcher(command.name()).matches()) {
            return Optional.of(new ApiKeyRefusal.BadKeyName(command.name()));
        }
        if (!command.lasts().isPositive() || command.lasts().compareTo(LIFE_MAX) > 0) {
            return Optional.of(new ApiKeyRefusal.BadKeyLife(LIFE_MAX.toDays()));
        }
        if (command.permissions().isEmpty()) {
            return Optional.of(new ApiKeyRefusal.NoPermission());
        }
        return command.permissions().stream()
                .filter(Predicate.not(declared::contains))
                .findFirst()
                .map(given -> new ApiKeyRefusal.UnknownPermission(given, String.join(", ", new TreeSet<>(declared))));
    }

    /**
     * Which rule forbids a user to make it.
     *
     * @param hers  what she may do; nothing if there is no such user
     */
    static Optional<ApiKeyRefusal> forbids(MakeApiKey command, String maker, Set<String> hers) {
        if (!hers.contains(MAKE)) {
            return Optional.of(new ApiKeyRefusal.NotAMaker(maker));
        }
        return command.permissions().stream()
                .filter(Predicate.not(hers::contains))
                .findFirst()
                .map(given -> new ApiKeyRefusal.MoreThanMaker(given, maker));
    }
}
