package coop.milpa.access.internal;

import coop.milpa.access.User;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.TenantScope;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What signing in reads and writes of users, each in a transaction of its home. */
@Component
class Accounts {

    private final UserRegister users;
    private final SessionRegister sessions;
    private final TenantScope tenants;
    private final AccessRecords records;
    private final Clock clock;

    Accounts(UserRegister users, SessionRegister sessions, TenantScope tenants, AccessRecords records, Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.tenants = tenants;
        this.records = records;
        this.clock = clock;
    }

    Optional<Account> byName(CooperativeId home, String name) {
        return tenants.read(home, () -> users.byName(home, name));
    }

    void failed(User user, String address) {
        tenants.run(user.home(), () -> records.recordOfSomebody(user, "access.sign-in-failed", address));
    }

    /** Sets it unless somebody else did meanwhile; all sessions end. */
    Optional<Account> setPassword(Account before, String hash, String address) {
        User user = before.user();
        return tenants.write(user.home(), () -> {
            Optional<Account> still = users.byId(user.home(), user.id())
                    .filter(now ->
                            now.hash().equals(before.hash()) && !now.user().ended());
            still.ifPresent(now -> {
                users.setPassword(user, hash, false, clock.instant());
                sessions.endAll(user);
                records.recordOwn(user, "access.password-changed", address);
            });
            return still.flatMap(now -> users.byId(user.home(), user.id()));
        });
    }
}
