package coop.milpa.portal.internal;

import coop.milpa.access.AccessRefusal;
import coop.milpa.access.Brake;
import coop.milpa.access.PhoneKeys;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Refusal;
import coop.milpa.portal.MemberInside;
import coop.milpa.portal.PortalRefusal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Asks for the code of a member's phone. In the caller's transaction. */
@Component
class HerPhone {

    private static final int FREE = 5;

    /** So many of one member, from whatever address, cost nothing; whoever sends one knows her password. */
    private static final int FREE_EVERYWHERE = 50;

    private final PhoneRegister register;
    private final PhoneKeys keys;
    private final PortalTrail trail;
    private final Brake here;
    private final Brake everywhere;

    HerPhone(PhoneRegister register, PhoneKeys keys, PortalTrail trail, Brake.Maker brakes) {
        this.register = register;
        this.keys = keys;
        this.trail = trail;
        this.here = brakes.make(FREE);
        this.everywhere = brakes.make(FREE_EVERYWHERE);
    }

    static String purpose(MemberId member) {
        return "portal.phone:" + member.value();
    }

    boolean isThere(CooperativeId cooperative, MemberId member) {
        return register.find(cooperative, member, true).isPresent();
    }

    /** Why a code is not taken; one that is counts no more. */
    Optional<Refusal> refuses(MemberInside who, String code, String address) {
        String name = who.id().toString();
        Duration left = here.attempt(name, address);
        Duration wait = left.isZero() ? everywhere.attempt(name, "") : left;
        if (!wait.isZero()) {
            return Optional.of(AccessRefusal.TooFast.after(wait));
        }
        OptionalLong step = step(who, true, code);
        if (step.isEmpty() || !register.take(who.cooperative(), who.id(), step.getAsLong())) {
            trail.tried(who, "portal.code-failed", address);
            return Optional.of(new PortalRefusal.WrongPhoneCode());
        }
        here.succeeded(name, address);
        everywhere.succeeded(name, "");
        return Optional.empty();
    }

    OptionalLong step(MemberInside who, boolean confirmed, String code) {
        return register.find(who.cooperative(), who.id(), confirmed)
                .map(phone -> keys.step(purpose(who.id()), phone.sealed(), code, phone.lastStep()))
                .orElseGet(OptionalLong::empty);
    }
}
