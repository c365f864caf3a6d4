package coop.milpa.access.internal;

import coop.milpa.access.ApiKey;
import coop.milpa.access.RoleRefusal;
import coop.milpa.access.internal.ApiKeyRegister.Maker;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Actor;
import coop.milpa.platform.CurrentActor;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whoever gives rights by a key acts for herself: what she may not do to her own rights she does not have her system
 * do. Works in a transaction of the home.
 */
@Component
class GivingKeys {

    private final ApiKeyRegister register;
    private final CurrentActor current;

    GivingKeys(ApiKeyRegister register, CurrentActor current) {
        this.register = register;
        this.current = current;
    }

    /** Whoever acts, and if that is another system, whoever made its key. */
    Set<ActorId> acting(CooperativeId home) {
        return Stream.concat(Stream.of(current.get().actor().id()), key(home).map(ApiKey::madeBy).stream())
                .collect(Collectors.toSet());
    }

    /** Why another system may not have somebody do these; nothing if it is a person who acts. */
    Optional<RoleRefusal> forbids(CooperativeId home, Set<String> given) {
        return key(home)
                .flatMap(key -> GivingPolicy.forbids(
                        Set.copyOf(key.permissions()),
                        register.maker(home, key.madeBy()).map(Maker::permissions),
                        given));
    }

    private Optional<ApiKey> key(CooperativeId home) {
        Actor actor = current.get().actor();
        return actor.kind() == Actor.Kind.API ? register.byId(home, actor.id()) : Optional.empty();
    }
}
