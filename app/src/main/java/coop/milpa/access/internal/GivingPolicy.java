package coop.milpa.access.internal;

import coop.milpa.access.RoleRefusal;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * How far another system gives rights. People who manage users give what they have not, too; a key lies in a file, so
 * it makes nobody who could make more of her kind, unless it was made for that. Pure.
 */
final class GivingPolicy {

    /** With these one gives rights. */
    static final Set<String> RIGHTS =
            Set.of(ApiKeyPolicy.MAKE, "users.manage", "roles.manage", "administrators.appoint");

    private GivingPolicy() {}

    /**
     * Which rule forbids it.
     *
     * @param key  what the key may do
     * @param maker  what whoever made it may do now, nothing if she was let in no more; none if it was the command line
     * @param given  what somebody would be able to do
     */
    static Optional<RoleRefusal> forbids(Set<String> key, Optional<Set<String>> maker, Set<String> given) {
        boolean mayNoMore = maker.filter(
                        hers -> key.stream().filter(RIGHTS::contains).anyMatch(Predicate.not(hers::contains)))
                .isPresent();
        if (mayNoMore) {
            return Optional.of(new RoleRefusal.MakerMayNoMore());
        }
        return new TreeSet<>(given)
                .stream()
                        .filter(RIGHTS::contains)
                        .filter(Predicate.not(key::contains))
                        .findFirst()
                        .map(RoleRefusal.MoreThanKey::new);
    }
}
