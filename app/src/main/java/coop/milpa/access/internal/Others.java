package coop.milpa.access.internal;

import coop.milpa.access.AccessRefusal;
import coop.milpa.access.RoleRefusal;
import coop.milpa.access.User;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.TenantScope;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Does something to a user who is not whoever does it, be it by a key: nobody lets herself in anew, or out. */
@Component
class Others {

    private final UserRegister users;
    private final TenantScope tenants;
    private final GivingKeys keys;

    Others(UserRegister users, TenantScope tenants, GivingKeys keys) {
        this.users = users;
        this.tenants = tenants;
        this.keys = keys;
    }

    /** Does it to somebody who may come in, in a transaction of her home. */
    <T> Outcome<T> change(CooperativeId home, String name, Function<User, Outcome<T>> work) {
        return changeAny(
                home,
                name,
                user -> user.ended() ? Outcome.refused(new AccessRefusal.UserEnded(name)) : work.apply(user));
    }

    /** The same, also to somebody who was let in no more. */
    <T> Outcome<T> changeAny(CooperativeId home, String name, Function<User, Outcome<T>> work) {
        return tenants.write(home, () -> {
            Optional<User> user = users.byName(home, name).map(Account::user);
            if (user.isEmpty()) {
                return Outcome.<T>refused(new AccessRefusal.UnknownUser(name));
            }
            boolean own = keys.acting(home).contains(user.get().id());
            return own ? Outcome.<T>refused(new RoleRefusal.OwnRights()) : work.apply(user.get());
        });
    }
}
