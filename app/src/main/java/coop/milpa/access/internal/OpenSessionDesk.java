package coop.milpa.access.internal;

import coop.milpa.access.OpenSession;
import coop.milpa.access.OpenSessions;
import coop.milpa.access.SessionId;
import coop.milpa.access.SessionToken;
import coop.milpa.access.User;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.TenantScope;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Lists sessions and ends them. */
@Service
class OpenSessionDesk implements OpenSessions {

    private static final byte[] NONE = {};

    private final Sessions sessions;
    private final SessionRegister register;
    private final TenantScope tenants;
    private final AccessRecords records;
    private final AccessSettings settings;
    private final Clock clock;

    OpenSessionDesk(
            Sessions sessions,
            SessionRegister register,
            TenantScope tenants,
            AccessRecords records,
            AccessSettings settings,
            Clock clock) {
        this.sessions = sessions;
        this.register = register;
        this.tenants = tenants;
        this.records = records;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<OpenSession> own(SessionToken asking) {
        return sessions.account(asking)
                .map(account -> list(account.user(), asking.hash()))
                .orElse(List.of());
    }

    @Override
    public List<OpenSession> of(User user) {
        return list(user, NONE);
    }

    private List<OpenSession> list(User user, byte[] current) {
        Instant now = clock.instant();
        Instant idleSince = now.minus(settings.sessionIdle());
        return tenants.read(user.home(), () -> register.list(user, now, idleSince, current));
    }

    @Override
    public void endOwn(SessionToken asking, SessionId session) {
        sessions.account(asking).map(Account::user).ifPresent(user -> end(user.home(), user, Optional.of(session)));
    }

    @Override
    public void endOthers(SessionToken asking) {
        sessions.account(asking)
                .map(Account::user)
                .ifPresent(user -> tenants.run(user.home(), () -> {
                    register.endOthers(asking, user);
                    records.record(user, "access.sessions-ended");
                }));
    }

    @Override
    public void end(CooperativeId home, User user, Optional<SessionId> session) {
        tenants.run(home, () -> {
            session.ifPresentOrElse(id -> register.end(user, id), () -> register.endAll(user));
            records.record(user, "access.sessions-ended");
        });
    }
}
