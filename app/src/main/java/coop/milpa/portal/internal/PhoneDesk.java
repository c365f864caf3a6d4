package coop.milpa.portal.internal;

import coop.milpa.access.Enrolment;
import coop.milpa.access.PhoneKeys;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.TenantScope;
import coop.milpa.portal.MemberInside;
import coop.milpa.portal.PortalPhones;
import coop.milpa.portal.PortalRefusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;

/** Sets up the phones of members. */
@Service
class PhoneDesk implements PortalPhones {

    private final PhoneRegister register;
    private final AccessRegister access;
    private final HerPhone phone;
    private final HerPassword passwords;
    private final PhoneKeys keys;
    private final TenantScope tenants;
    private final PortalTrail trail;
    private final Clock clock;

    PhoneDesk(
            PhoneRegister register,
            AccessRegister access,
            HerPhone phone,
            HerPassword passwords,
            PhoneKeys keys,
            TenantScope tenants,
            PortalTrail trail,
            Clock clock) {
        this.register = register;
        this.access = access;
        this.phone = phone;
        this.passwords = passwords;
        this.keys = keys;
        this.tenants = tenants;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> since(MemberInside who) {
        return tenants.read(who.cooperative(), () -> register.find(who.cooperative(), who.id(), true))
                .map(PhoneRegister.Phone::since);
    }

    @Override
    public Outcome<Enrolment> begin(MemberInside who, String password, String address) {
        Optional<Refusal> wrong = passwords.wrong(who, password, address);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        PhoneKeys.Begun begun = keys.begin(HerPhone.purpose(who.id()), label(who));
        tenants.run(
                who.cooperative(), () -> register.begin(who.cooperative(), who.id(), begun.sealed(), clock.instant()));
        return Outcome.done(begun.shown());
    }

    @Override
    public Optional<Enrolment> begun(MemberInside who) {
        return tenants.read(who.cooperative(), () -> register.find(who.cooperative(), who.id(), false))
                .flatMap(found -> keys.shown(HerPhone.purpose(who.id()), found.sealed(), label(who)));
    }

    @Override
    public Outcome<Boolean> confirm(MemberInside who, String code, String address) {
        if (begun(who).isEmpty()) {
            return Outcome.refused(new PortalRefusal.NothingBegun());
        }
        return tenants.write(who.cooperative(), () -> {
            access.lock(who.cooperative(), who.id());
            OptionalLong step = phone.step(who, false, code);
            if (step.isEmpty()) {
                return Outcome.refused(new PortalRefusal.WrongPhoneCode());
            }
            register.confirm(who.cooperative(), who.id(), step.getAsLong(), clock.instant());
            trail.own(who, "portal.phone-confirmed", address, Map.of());
            return Outcome.done(true);
        });
    }

    private static String label(MemberInside who) {
        return who.member().number();
    }
}
