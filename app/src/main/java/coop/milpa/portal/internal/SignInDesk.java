package coop.milpa.portal.internal;

import coop.milpa.access.AccessRefusal;
import coop.milpa.access.Brake;
import coop.milpa.access.PasswordChange;
import coop.milpa.access.Secrets;
import coop.milpa.access.SessionToken;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.TenantScope;
import coop.milpa.portal.Activation;
import coop.milpa.portal.MemberInside;
import coop.milpa.portal.PortalRefusal;
import coop.milpa.portal.PortalSignIns;
import coop.milpa.portal.internal.AccessRegister.Invited;
import coop.milpa.portal.internal.AccessRegister.Password;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Lets members in who show that they are who they say. Hashes are compared outside any transaction: it takes long. */
@Service
class SignInDesk implements PortalSignIns {

    private static final int FREE = 5;
    private static final int TYPED_MAX = 200;

    private final Brake brake;
    private final AccessRegister register;
    private final InsideDesk inside;
    private final Activating activating;
    private final HerPassword passwords;
    private final HerPhone phone;
    private final Secrets secrets;
    private final TenantScope tenants;

    SignInDesk(
            Brake.Maker brakes,
            AccessRegister register,
            InsideDesk inside,
            Activating activating,
            HerPassword passwords,
            HerPhone phone,
            Secrets secrets,
            TenantScope tenants) {
        this.brake = brakes.make(FREE);
        this.register = register;
        this.inside = inside;
        this.activating = activating;
        this.passwords = passwords;
        this.phone = phone;
        this.secrets = secrets;
        this.tenants = tenants;
    }

    @Override
    public Outcome<Boolean> activate(Activation activation) {
        return activating.activate(activation);
    }

    @Override
    public Outcome<SessionToken> signIn(CooperativeId cooperative, Typed typed, String address) {
        Optional<String> document = DocumentName.of(typed.document());
        if (document.isEmpty() || typed.password().length() > TYPED_MAX) {
            return wrong();
        }
        String name = cooperative.value() + ":" + document.get();
        Duration left = brake.attempt(name, address);
        if (!left.isZero()) {
            return Outcome.refused(AccessRefusal.TooFast.after(left));
        }
        Optional<Invited> invited = tenants.read(cooperative, () -> register.under(cooperative, document.get()));
        Optional<Password> password = invited.flatMap(Invited::password);
        if (password.isEmpty()) {
            secrets.compareWithNobodys(typed.password());
            return wrong();
        }
        Optional<MemberInside> who = invited.flatMap(known -> passwords.whose(cooperative, known.member()));
        if (!secrets.matches(typed.password(), password.get().hash())) {
            who.ifPresent(known -> passwords.failed(known, address));
            return wrong();
        }
        brake.succeeded(name, address);
        return who.flatMap(known -> inside.begin(known, password.get().setAt(), address))
                .map(Outcome::done)
                .orElseGet(SignInDesk::wrong);
    }

    private static Outcome<SessionToken> wrong() {
        return Outcome.refused(new PortalRefusal.WrongSignIn());
    }

    @Override
    public Outcome<SessionToken> pass(SessionToken half, String code, String address) {
        Optional<InsideRegister.Found> found = inside.found(half).filter(session -> !session.proven());
        Optional<MemberInside> who = found.flatMap(session -> inside.find(half));
        if (who.isEmpty()) {
            return Outcome.refused(new PortalRefusal.WrongPhoneCode());
        }
        MemberInside known = who.get();
        Optional<Refusal> refused = tenants.write(half.home(), () -> phone.refuses(known, code, address));
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        inside.end(half, Optional.empty());
        var proven = new MemberInside(known.cooperative(), known.member(), true);
        return found.flatMap(session -> inside.begin(proven, session.passwordSetAt(), address))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new PortalRefusal.WrongPhoneCode()));
    }

    @Override
    public Optional<MemberInside> find(SessionToken token) {
        return inside.find(token);
    }

    @Override
    public void signOut(SessionToken token) {
        inside.end(token, inside.find(token));
    }

    @Override
    public Outcome<SessionToken> changePassword(MemberInside who, PasswordChange change, String address) {
        return passwords.change(who, change, address);
    }
}
