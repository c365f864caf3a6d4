package coop.milpa.access.internal;

import coop.milpa.access.AccessRefusal;
import coop.milpa.access.Credentials;
import coop.milpa.access.PasswordChange;
import coop.milpa.access.SessionToken;
import coop.milpa.access.SignIns;
import coop.milpa.access.SignedIn;
import coop.milpa.access.internal.Homes.Typed;
import coop.milpa.kernel.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Lets people in who show that they are who they say. Hashes are compared outside any transaction: they take long. */
@Service
class SignInDesk implements SignIns {

    private static final int TYPED_MAX = 200;

    private final Slowdown slowdown = new Slowdown();
    private final Accounts accounts;
    private final Sessions sessions;
    private final Homes homes;
    private final PasswordDesk passwords;
    private final Hashing hashing;
    private final AccessSettings settings;
    private final Clock clock;

    SignInDesk(
            Accounts accounts,
            Sessions sessions,
            Homes homes,
            PasswordDesk passwords,
            Hashing hashing,
            AccessSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.homes = homes;
        this.passwords = passwords;
        this.hashing = hashing;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Outcome<SessionToken> signIn(Credentials given, String address) {
        if (given.name().length() > TYPED_MAX || given.password().length() > TYPED_MAX) {
            return Outcome.refused(new AccessRefusal.WrongNameOrPassword());
        }
        Duration left = slowdown.attempt(given.name(), address, clock.instant());
        if (!left.isZero()) {
            return Outcome.refused(AccessRefusal.TooFast.after(left));
        }
        Optional<Account> account = homes.read(given.name()).flatMap(this::account);
        if (!isRight(given.password(), account)) {
            account.ifPresent(known -> accounts.failed(known.user(), address));
            return Outcome.refused(new AccessRefusal.WrongNameOrPassword());
        }
        slowdown.succeeded(given.name(), address);
        return account.map(known -> begin(known, address))
                .orElseGet(() -> Outcome.refused(new AccessRefusal.WrongNameOrPassword()));
    }

    private Optional<Account> account(Typed typed) {
        return accounts.byName(typed.home(), typed.name())
                .filter(account -> !account.user().ended());
    }

    private boolean isRight(String password, Optional<Account> account) {
        if (account.isEmpty()) {
            hashing.compareWithNobodys(password);
            return false;
        }
        return hashing.matches(password, account.get().hash());
    }

    private Outcome<SessionToken> begin(Account account, String address) {
        Instant usableUntil = account.passwordSetAt().plus(settings.oneTimePassword());
        if (account.oneTime() && clock.instant().isAfter(usableUntil)) {
            return Outcome.refused(new AccessRefusal.OneTimePasswordExpired());
        }
        return sessions.begin(account, address)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new AccessRefusal.WrongNameOrPassword()));
    }

    @Override
    public Optional<SignedIn> find(SessionToken token) {
        return sessions.find(token);
    }

    @Override
    public void signOut(SessionToken token) {
        sessions.end(token);
    }

    @Override
    public Outcome<SessionToken> changePassword(SessionToken token, PasswordChange change, String address) {
        return passwords.change(token, change, address);
    }
}
