package coop.milpa.portal.internal;

import coop.milpa.access.AccessRefusal;
import coop.milpa.access.Brake;
import coop.milpa.access.PasswordChange;
import coop.milpa.access.Secrets;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.TenantScope;
import coop.milpa.portal.Activation;
import coop.milpa.portal.MemberInside;
import coop.milpa.portal.PortalRefusal;
import coop.milpa.portal.internal.AccessRegister.Invited;
import coop.milpa.portal.internal.AccessRegister.Password;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns the code on a paper into a password of her own. */
@Component
class Activating {

    /** Wrong codes after which a code is worth nothing. */
    static final int TRIES = 5;

    private static final int FREE = 5;

    private final Brake brake;
    private final AccessRegister register;
    private final InsideRegister inside;
    private final PhoneRegister phones;
    private final HerPassword passwords;
    private final Secrets secrets;
    private final TenantScope tenants;
    private final Clock clock;

    Activating(
            Brake.Maker brakes,
            AccessRegister register,
            InsideRegister inside,
            PhoneRegister phones,
            HerPassword passwords,
            Secrets secrets,
            TenantScope tenants,
            Clock clock) {
        this.brake = brakes.make(FREE);
        this.register = register;
        this.inside = inside;
        this.phones = phones;
        this.passwords = passwords;
        this.secrets = secrets;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Whether the password may be chosen is asked first: nobody uses a try up by choosing a bad one. */
    Outcome<Boolean> activate(Activation given) {
        Optional<String> document = DocumentName.of(given.document());
        Optional<WrittenCode> code = WrittenCode.read(given.code());
        var change = new PasswordChange("", given.wanted(), given.repeated());
        Optional<AccessRefusal> bad = secrets.forbids(change, document.orElse(""));
        if (bad.isPresent()) {
            return Outcome.refused(bad.get());
        }
        if (document.isEmpty() || code.isEmpty()) {
            return wrong();
        }
        String name = given.cooperative().value() + ":" + document.get();
        Duration left = brake.attempt(name, given.address());
        if (!left.isZero()) {
            return Outcome.refused(AccessRefusal.TooFast.after(left));
        }
        return compared(given, document.get(), code.get(), name);
    }

    private Outcome<Boolean> compared(Activation given, String document, WrittenCode code, String name) {
        CooperativeId cooperative = given.cooperative();
        Optional<Invited> invited = tenants.read(cooperative, () -> register.under(cooperative, document));
        Optional<MemberInside> who = invited.flatMap(known -> passwords.whose(cooperative, known.member()));
        boolean mayTry = who.isPresent()
                && tenants.write(
                        cooperative,
                        () -> register.tryCode(cooperative, who.get().id(), code.name(), clock.instant(), TRIES));
        if (!mayTry) {
            secrets.compareWithNobodys(code.secret());
            return wrong();
        }
        String hash =
                invited.flatMap(Invited::code).map(AccessRegister.Code::hash).orElse("");
        if (hash.isEmpty() || !secrets.matches(code.secret(), hash)) {
            passwords.failed(who.get(), given.address());
            return wrong();
        }
        brake.succeeded(name, given.address());
        return choose(who.get(), secrets.hash(given.wanted()), given.address());
    }

    private Outcome<Boolean> choose(MemberInside who, String hash, String address) {
        return tenants.write(who.cooperative(), () -> {
            MemberId id = who.id();
            register.lock(who.cooperative(), id);
            if (!register.endCode(who.cooperative(), id)) {
                return wrong();
            }
            register.setPassword(who.cooperative(), id, new Password(hash, clock.instant()));
            inside.endAll(who.cooperative(), id);
            phones.remove(who.cooperative(), id);
            passwords.record(who, "portal.activated", address, Map.of());
            return Outcome.done(true);
        });
    }

    private static Outcome<Boolean> wrong() {
        return Outcome.refused(new PortalRefusal.WrongActivation());
    }
}
