package coop.milpa.demo.internal;

import coop.milpa.access.User;
import coop.milpa.access.Users;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Acting;
import coop.milpa.platform.Actor;
import coop.milpa.platform.CurrentActor;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The people of a cooperative that has somebody for every role: what one has begun, another finds on her desk. */
@Component
class Staff {

    private static final String FROM = "demo";

    private final Users users;
    private final CurrentActor current;

    Staff(Users users, CurrentActor current) {
        this.users = users;
        this.current = current;
    }

    /** Has whoever has a role do something. */
    <T> T as(CooperativeId home, String role, Supplier<T> work) {
        User who = find(home, role);
        return current.as(new Acting(new Actor(who.id(), Actor.Kind.PERSON, who.fullName()), FROM), work);
    }

    ActorId id(CooperativeId home, String role) {
        return find(home, role).id();
    }

    private User find(CooperativeId home, String role) {
        return users.find(home, role).orElseThrow();
    }
}
