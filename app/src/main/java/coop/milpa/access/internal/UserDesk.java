package coop.milpa.access.internal;

import coop.milpa.access.AccessRefusal;
import coop.milpa.access.ChangeRights;
import coop.milpa.access.CreateUser;
import coop.milpa.access.NewUser;
import coop.milpa.access.OneTimePassword;
import coop.milpa.access.User;
import coop.milpa.access.Users;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Branch;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Lets people in and out. */
@Service
class UserDesk implements Users {

    private final UserRegister users;
    private final Admission admission;
    private final Others others;
    private final SessionRegister sessions;
    private final FactorRegister factors;
    private final Hashing hashing;
    private final TenantScope tenants;
    private final AccessRecords records;
    private final Clock clock;

    UserDesk(
            UserRegister users,
            Admission admission,
            Others others,
            SessionRegister sessions,
            FactorRegister factors,
            Hashing hashing,
            TenantScope tenants,
            AccessRecords records,
            Clock clock) {
        this.users = users;
        this.admission = admission;
        this.others = others;
        this.sessions = sessions;
        this.factors = factors;
        this.hashing = hashing;
        this.tenants = tenants;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public Outcome<NewUser> create(CreateUser command) {
        Optional<? extends Refusal> refusal = admission.forbids(command);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var user = new User(
                ActorId.next(),
                command.home(),
                command.name(),
                command.fullName(),
                admission.branch(command.home(), command.branch()).map(Branch::id),
                List.copyOf(command.roles()),
                false);
        OneTimePassword password = OneTimePasswords.next();
        var account = new Account(user, hashing.hash(password.text()), true, clock.instant());
        return tenants.write(user.home(), () -> add(account))
                ? Outcome.done(told(user, password))
                : Outcome.refused(new AccessRefusal.NameTaken(user.name()));
    }

    private boolean add(Account account) {
        boolean added = users.add(account);
        if (added) {
            records.record(account.user(), "access.user-created");
        }
        return added;
    }

    @Override
    public Outcome<NewUser> reset(CooperativeId home, String name) {
        OneTimePassword password = OneTimePasswords.next();
        String hash = hashing.hash(password.text());
        return others.change(home, name, user -> {
            Optional<? extends Refusal> refusal = admission.forbidsLettingIn(user);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            users.setPassword(user, hash, true, clock.instant());
            sessions.endAll(user);
            records.record(user, "access.password-reset");
            return Outcome.done(told(user, password));
        });
    }

    @Override
    public Outcome<User> changeRights(ChangeRights command) {
        CooperativeId home = command.home();
        return others.change(home, command.name(), user -> {
            Optional<? extends Refusal> refusal = admission.forbids(command);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            var branch = admission.branch(home, command.branch()).map(Branch::id);
            users.setRights(user, branch, command.roles());
            return Outcome.done(recorded(user, "access.rights-changed"));
        });
    }

    @Override
    public Outcome<User> resetSecondFactor(CooperativeId home, String name) {
        return others.change(home, name, user -> {
            Optional<? extends Refusal> refusal = admission.forbidsLettingIn(user);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            factors.remove(user);
            sessions.endAll(user);
            return Outcome.done(recorded(user, "access.second-factor-reset"));
        });
    }

    @Override
    public Outcome<User> end(CooperativeId home, String name) {
        return others.changeAny(home, name, user -> {
            if (user.ended()) {
                return Outcome.done(user);
            }
            users.end(user, clock.instant());
            sessions.endAll(user);
            return Outcome.done(recorded(user, "access.user-ended"));
        });
    }

    /** What was done to her, under what she is now. */
    private User recorded(User before, String action) {
        User after = users.byId(before.home(), before.id()).orElseThrow().user();
        records.record(after, action);
        return after;
    }

    @Override
    public Optional<User> find(CooperativeId home, String name) {
        return tenants.read(home, () -> users.byName(home, name)).map(Account::user);
    }

    @Override
    public List<User> of(CooperativeId home) {
        return tenants.read(home, () -> users.of(home));
    }

    @Override
    public boolean areThere() {
        return admission.homes().anyMatch(home -> tenants.read(home, () -> users.areThere(home)));
    }

    private NewUser told(User user, OneTimePassword password) {
        return new NewUser(user, admission.signInName(user.home(), user.name()), password);
    }
}
