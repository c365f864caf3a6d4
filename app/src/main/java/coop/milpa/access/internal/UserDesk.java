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
    private final SessionRegister sessions;
    private final FactorRegister factors;
    private final Hashing hashing;
    private final TenantScope tenants;
    private final AccessRecords records;
    private final Clock clock;

    UserDesk(
            UserRegister users,
            Admission admission,
            SessionRegister sessions,
            FactorRegister factors,
            Hashing hashing,
            TenantScope tenants,
            AccessRecords records,
            Clock clock) {
        this.users = users;
        this.admission = admission;
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
        return tenants.write(home, () -> switch (found(home, name)) {
            case Outcome.Refused<User>(var why) -> Outcome.<NewUser>refused(why);
            case Outcome.Done<User>(User user)
            when user.ended() -> Outcome.<NewUser>refused(new AccessRefusal.UserEnded(name));
            case Outcome.Done<User>(User user) -> {
                users.setPassword(user, hash, true, clock.instant());
                sessions.endAll(user);
                records.record(user, "access.password-reset");
                yield Outcome.done(told(user, password));
            }
        });
    }

    @Override
    public Outcome<User> changeRights(ChangeRights command) {
        CooperativeId home = command.home();
        return tenants.write(home, () -> switch (found(home, command.name())) {
            case Outcome.Refused<User> refused -> refused;
            case Outcome.Done<User>(User user)
            when user.ended() -> Outcome.<User>refused(new AccessRefusal.UserEnded(command.name()));
            case Outcome.Done<User>(User user) -> {
                Optional<? extends Refusal> refusal = admission.forbids(user, command);
                if (refusal.isPresent()) {
                    yield Outcome.<User>refused(refusal.get());
                }
                var branch = admission.branch(home, command.branch()).map(Branch::id);
                users.setRights(user, branch, command.roles());
                Outcome<User> changed = found(home, command.name());
                users.byName(home, command.name())
                        .ifPresent(after -> records.record(after.user(), "access.rights-changed"));
                yield changed;
            }
        });
    }

    @Override
    public Optional<User> find(CooperativeId home, String name) {
        return tenants.read(home, () -> users.byName(home, name)).map(Account::user);
    }

    @Override
    public Outcome<User> resetSecondFactor(CooperativeId home, String name) {
        return tenants.write(home, () -> switch (found(home, name)) {
            case Outcome.Refused<User> refused -> refused;
            case Outcome.Done<User>(User user)
            when user.ended() -> Outcome.<User>refused(new AccessRefusal.UserEnded(name));
            case Outcome.Done<User>(User user) -> {
                factors.remove(user);
                sessions.endAll(user);
                records.record(user, "access.second-factor-reset");
                yield Outcome.done(user);
            }
        });
    }

    @Override
    public Outcome<User> end(CooperativeId home, String name) {
        return tenants.write(home, () -> switch (found(home, name)) {
            case Outcome.Refused<User> refused -> refused;
            case Outcome.Done<User>(User user) when user.ended() -> Outcome.done(user);
            case Outcome.Done<User>(User user) -> {
                users.end(user, clock.instant());
                sessions.endAll(user);
                records.record(user, "access.user-ended");
                yield found(home, name);
            }
        });
    }

    @Override
    public List<User> of(CooperativeId home) {
        return tenants.read(home, () -> users.of(home));
    }

    @Override
    public boolean areThere() {
        return admission.homes().anyMatch(home -> tenants.read(home, () -> users.areThere(home)));
    }

    private Outcome<User> found(CooperativeId home, String name) {
        return users.byName(home, name)
                .map(account -> Outcome.done(account.user()))
                .orElseGet(() -> Outcome.refused(new AccessRefusal.UnknownUser(name)));
    }

    private NewUser told(User user, OneTimePassword password) {
        return new NewUser(user, admission.signInName(user.home(), user.name()), password);
    }
}
