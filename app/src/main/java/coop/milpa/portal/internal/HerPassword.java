package coop.milpa.portal.internal;

import coop.milpa.access.AccessRefusal;
import coop.milpa.access.Brake;
import coop.milpa.access.PasswordChange;
import coop.milpa.access.Secrets;
import coop.milpa.access.SessionToken;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.TenantScope;
import coop.milpa.portal.MemberInside;
import coop.milpa.portal.PortalRefusal;
import coop.milpa.portal.internal.AccessRegister.Invited;
import coop.milpa.portal.internal.AccessRegister.Password;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose a way in is, and her password where it is asked for at an open page. */
@Component
class HerPassword {

    private static final int FREE = 5;
    private static final int TYPED_MAX = 200;

    private final Brake brake;
    private final Registers registers;
    private final InsideDesk sessions;
    private final Roll roll;
    private final Secrets secrets;
    private final TenantScope tenants;
    private final PortalTrail trail;
    private final Clock clock;

    HerPassword(
            Brake.Maker brakes,
            Registers registers,
            InsideDesk sessions,
            Roll roll,
            Secrets secrets,
            TenantScope tenants,
            PortalTrail trail,
            Clock clock) {
        this.brake = brakes.make(FREE);
        this.registers = registers;
        this.sessions = sessions;
        this.roll = roll;
        this.secrets = secrets;
        this.tenants = tenants;
        this.trail = trail;
        this.clock = clock;
    }

    /** What is asked about a member who is known. */
    @Component
    record Registers(AccessRegister access, InsideRegister inside, HerPhone phone) {}

    /** Who it is, if she belongs to the cooperative; a code is due where she has a phone. */
    Optional<MemberInside> whose(CooperativeId cooperative, MemberId id) {
        return tenants.read(
                cooperative,
                () -> roll.belonging(cooperative, id)
                        .map(member -> new MemberInside(
                                cooperative, member, !registers.phone().isThere(cooperative, id))));
    }

    /** Why a password is not taken for hers; nothing if it is. Outside any transaction. */
    Optional<Refusal> wrong(MemberInside who, String typed, String address) {
        String name = who.id().toString();
        Duration left = brake.attempt(name, address);
        if (!left.isZero()) {
            return Optional.of(AccessRefusal.TooFast.after(left));
        }
        boolean right = typed.length() <= TYPED_MAX
                && invited(who)
                        .flatMap(Invited::password)
                        .filter(kept -> secrets.matches(typed, kept.hash()))
                        .isPresent();
        if (!right) {
            return Optional.of(new AccessRefusal.WrongPassword());
        }
        brake.succeeded(name, address);
        return Optional.empty();
    }

    private Optional<Invited> invited(MemberInside who) {
        return tenants.read(who.cooperative(), () -> registers.access().find(who.cooperative(), who.id()));
    }

    Outcome<SessionToken> change(MemberInside who, PasswordChange change, String address) {
        String document = invited(who).map(Invited::document).orElse("");
        Optional<Refusal> refused = wrong(who, change.current(), address)
                .or(() -> secrets.forbids(change, document).map(Refusal.class::cast));
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        String hash = secrets.hash(change.wanted());
        Instant now = clock.instant();
        tenants.run(who.cooperative(), () -> {
            registers.access().lock(who.cooperative(), who.id());
            registers.access().setPassword(who.cooperative(), who.id(), new Password(hash, now));
            registers.inside().endAll(who.cooperative(), who.id());
            record(who, "portal.password-changed", address, Map.of());
        });
        return sessions.begin(who, now, address)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new PortalRefusal.WrongSignIn()));
    }

    void record(MemberInside who, String action, String address, Map<String, String> facts) {
        trail.own(who, action, address, facts);
    }

    void failed(MemberInside who, String address) {
        tenants.run(who.cooperative(), () -> trail.tried(who, "portal.sign-in-failed", address));
    }
}
