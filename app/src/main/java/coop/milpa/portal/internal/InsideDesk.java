package coop.milpa.portal.internal;

import coop.milpa.access.SessionToken;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.members.Member;
import coop.milpa.platform.TenantScope;
import coop.milpa.portal.MemberInside;
import coop.milpa.portal.internal.InsideRegister.Beginning;
import coop.milpa.portal.internal.InsideRegister.Found;
import coop.milpa.portal.internal.InsideRegister.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Begins, finds and ends sessions of members, each in a transaction of their cooperative. */
@Component
class InsideDesk {

    /** Being seen is written down no more often. */
    private static final Duration SEEN_AGAIN = Duration.ofMinutes(1);

    /** Long enough to find one's phone. */
    private static final Duration WAITS_FOR_A_CODE = Duration.ofMinutes(10);

    private final InsideRegister register;
    private final Roll roll;
    private final PortalTimes times;
    private final TenantScope tenants;
    private final PortalTrail trail;
    private final Clock clock;

    InsideDesk(
            InsideRegister register,
            Roll roll,
            PortalTimes times,
            TenantScope tenants,
            PortalTrail trail,
            Clock clock) {
        this.register = register;
        this.roll = roll;
        this.times = times;
        this.tenants = tenants;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * None if the password changed since it was looked at.
     *
     * @param who  proven, or a code is due
     */
    Optional<SessionToken> begin(MemberInside who, Instant passwordSetAt, String address) {
        Instant now = clock.instant();
        SessionToken token = SessionToken.next(who.cooperative());
        Instant ends = now.plus(who.proven() ? times.sessionLength() : WAITS_FOR_A_CODE);
        var how = new Beginning(who.id(), passwordSetAt, who.proven(), new Times(now, ends), address);
        return tenants.write(who.cooperative(), () -> {
            register.sweep(who.cooperative(), now, now.minus(times.sessionIdle()));
            if (!register.begin(token, how)) {
                return Optional.empty();
            }
            trail.own(who, who.proven() ? "portal.signed-in" : "portal.password-right", address, Map.of());
            return Optional.of(token);
        });
    }

    Optional<Found> found(SessionToken token) {
        Instant now = clock.instant();
        return tenants.read(token.home(), () -> register.find(token, now, now.minus(times.sessionIdle())));
    }

    Optional<MemberInside> find(SessionToken token) {
        Instant now = clock.instant();
        CooperativeId home = token.home();
        Optional<Found> found = found(token);
        found.filter(session -> session.seenAt().plus(SEEN_AGAIN).isBefore(now))
                .ifPresent(session -> tenants.run(home, () -> register.seen(token, now)));
        return found.flatMap(
                session -> member(home, session).map(member -> new MemberInside(home, member, session.proven())));
    }

    private Optional<Member> member(CooperativeId home, Found session) {
        return tenants.read(home, () -> roll.belonging(home, session.member()));
    }

    void end(SessionToken token, Optional<MemberInside> whose) {
        tenants.run(token.home(), () -> {
            register.end(token);
            whose.ifPresent(who -> trail.record(who.cooperative(), who.member(), "portal.signed-out", Map.of()));
        });
    }
}
