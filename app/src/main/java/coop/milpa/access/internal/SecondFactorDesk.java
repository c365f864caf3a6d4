package coop.milpa.access.internal;

import coop.milpa.access.AccessRefusal;
import coop.milpa.access.Enrolment;
import coop.milpa.access.FactorStanding;
import coop.milpa.access.RecoveryCodes;
import coop.milpa.access.SecondFactorRefusal;
import coop.milpa.access.SecondFactors;
import coop.milpa.access.SessionToken;
import coop.milpa.access.SignedIn;
import coop.milpa.access.User;
import coop.milpa.access.internal.FactorRegister.Factor;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.TenantScope;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Sets second factors up and asks for them. Passwords are compared outside any transaction: it takes long. */
@Service
class SecondFactorDesk implements SecondFactors {

    /** So many wrong codes of one person, from whatever address, cost nothing; whoever sends one knows her password. */
    private static final int FREE_EVERYWHERE = 50;

    private final Slowdown slowdown = new Slowdown();
    private final Slowdown everywhere = new Slowdown(FREE_EVERYWHERE);
    private final Sessions sessions;
    private final FactorStore store;
    private final FactorRegister register;
    private final Proofs proofs;
    private final FactorRule rule;
    private final TenantScope tenants;
    private final Clock clock;

    SecondFactorDesk(
            Sessions sessions,
            FactorStore store,
            FactorRegister register,
            Proofs proofs,
            FactorRule rule,
            TenantScope tenants,
            Clock clock) {
        this.sessions = sessions;
        this.store = store;
        this.register = register;
        this.proofs = proofs;
        this.rule = rule;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public FactorStanding standing(SignedIn who) {
        User user = who.user();
        return tenants.read(
                user.home(),
                () -> new FactorStanding(
                        register.find(user, true).map(Factor::since), register.recoveryLeft(user), isRequired(user)));
    }

    private boolean isRequired(User user) {
        return rule.requires(user.home(), register.isAskedFor(user));
    }

    @Override
    public Outcome<SessionToken> pass(SessionToken half, String code, String address) {
        Optional<Account> account = sessions.waiting(half);
        if (account.isEmpty()) {
            return Outcome.refused(new SecondFactorRefusal.WrongCode());
        }
        User user = account.get().user();
        Duration left = wait(user, address);
        if (!left.isZero()) {
            return Outcome.refused(AccessRefusal.TooFast.after(left));
        }
        if (!store.take(user, code, address)) {
            store.failed(user, address);
            return Outcome.refused(new SecondFactorRefusal.WrongCode());
        }
        slowdown.succeeded(user.id().toString(), address);
        everywhere.succeeded(user.id().toString(), "");
        return sessions.prove(half, account.get(), address)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new SecondFactorRefusal.WrongCode()));
    }

    private Duration wait(User user, String address) {
        Duration here = slowdown.attempt(user.id().toString(), address, clock.instant());
        return here.isZero() ? everywhere.attempt(user.id().toString(), "", clock.instant()) : here;
    }

    @Override
    public Outcome<Enrolment> begin(Proof proof) {
        return proven(proof, account -> Outcome.done(store.begin(account.user())));
    }

    @Override
    public Optional<Enrolment> begun(SessionToken token) {
        return sessions.account(token).flatMap(account -> store.begun(account.user()));
    }

    @Override
    public Outcome<RecoveryCodes> confirm(SessionToken token, String code, String address) {
        Optional<User> user = sessions.account(token).map(Account::user);
        if (user.flatMap(store::begun).isEmpty()) {
            return Outcome.refused(new SecondFactorRefusal.NoSecondFactor());
        }
        Optional<RecoveryCodes> codes = user.flatMap(known -> store.confirm(known, code, address));
        codes.ifPresent(told -> user.ifPresent(known -> sessions.endOthers(token, known)));
        return codes.map(Outcome::done).orElseGet(() -> Outcome.refused(new SecondFactorRefusal.WrongCode()));
    }

    @Override
    public Outcome<RecoveryCodes> renewRecovery(Proof proof) {
        return proven(
                proof,
                account -> hasOne(account.user())
                        ? Outcome.done(store.renewRecovery(account.user(), proof.address()))
                        : Outcome.refused(new SecondFactorRefusal.NoSecondFactor()));
    }

    @Override
    public Outcome<Boolean> turnOff(Proof proof) {
        return proven(proof, account -> {
            User user = account.user();
            if (tenants.read(user.home(), () -> isRequired(user))) {
                return Outcome.refused(new SecondFactorRefusal.SecondFactorRequired());
            }
            store.turnOff(user, proof.address());
            return Outcome.done(true);
        });
    }

    private boolean hasOne(User user) {
        return tenants.read(user.home(), () -> register.find(user, true)).isPresent();
    }

    private <T> Outcome<T> proven(Proof proof, Function<Account, Outcome<T>> work) {
        Optional<Account> account = sessions.account(proof.token());
        Optional<AccessRefusal> wrong = account.map(known -> proofs.wrong(known, proof.password(), proof.address()))
                .orElseGet(() -> Optional.of(new AccessRefusal.WrongPassword()));
        return wrong.map(Outcome::<T>refused).orElseGet(() -> work.apply(account.orElseThrow()));
    }
}
