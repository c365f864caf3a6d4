package coop.milpa.access.internal;

import coop.milpa.access.SessionToken;
import coop.milpa.access.SignedIn;
import coop.milpa.access.User;
import coop.milpa.access.internal.SessionRegister.Found;
import coop.milpa.access.internal.SessionRegister.Span;
import coop.milpa.platform.TenantScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Begins, finds and ends sessions, each in a transaction of its home. */
@Component
class Sessions {

    /** Being seen is written down no more often: most requests then write nothing. */
    private static final Duration SEEN_AGAIN = Duration.ofMinutes(1);

    private final SessionRegister register;
    private final Homes homes;
    private final TenantScope tenants;
    private final AccessRecords records;
    private final AccessSettings settings;
    private final Clock clock;

    Sessions(
            SessionRegister register,
            Homes homes,
            TenantScope tenants,
            AccessRecords records,
            AccessSettings settings,
            Clock clock) {
        this.register = register;
        this.homes = homes;
        this.tenants = tenants;
        this.records = records;
        this.settings = settings;
        this.clock = clock;
    }

    /** None if the password or the user changed since it was looked at. */
    Optional<SessionToken> begin(Account account, String address) {
        User user = account.user();
        SessionToken token = SessionToken.next(user.home());
        Instant now = clock.instant();
        var span = new Span(now, now.plus(settings.sessionLength()));
        boolean begun = tenants.write(user.home(), () -> {
            register.sweep(user.home(), now, idleSince(now));
            boolean added = register.begin(token, account, span, address);
            if (added) {
                records.recordOwn(user, "access.signed-in", address);
            }
            return added;
        });
        return begun ? Optional.of(token) : Optional.empty();
    }

    Optional<SignedIn> find(SessionToken token) {
        Instant now = clock.instant();
        Optional<Found> found = tenants.read(token.home(), () -> register.find(token, now, idleSince(now)));
        found.filter(session -> session.seenAt().plus(SEEN_AGAIN).isBefore(now))
                .ifPresent(session -> tenants.run(token.home(), () -> register.seen(token, now)));
        return found.map(this::signedIn);
    }

    Optional<Account> account(SessionToken token) {
        Instant now = clock.instant();
        return tenants.read(token.home(), () -> register.find(token, now, idleSince(now)))
                .map(Found::account);
    }

    void end(SessionToken token) {
        Instant now = clock.instant();
        tenants.run(
                token.home(),
                () -> register.find(token, now, idleSince(now)).ifPresent(session -> {
                    register.end(token);
                    records.record(session.account().user(), "access.signed-out");
                }));
    }

    private SignedIn signedIn(Found session) {
        User user = session.account().user();
        return new SignedIn(
                user,
                homes.level(user.home()),
                homes.code(user.home()),
                session.permissions(),
                session.account().oneTime());
    }

    private Instant idleSince(Instant now) {
        return now.minus(settings.sessionIdle());
    }
}
