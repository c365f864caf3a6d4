package coop.milpa.access.internal;

import coop.milpa.access.AccessRefusal;
import coop.milpa.access.PasswordChange;
import coop.milpa.access.SessionToken;
import coop.milpa.kernel.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Changes passwords of people who are signed in. Guessing at an open page is slowed down as at the door, but apart. */
@Service
class PasswordDesk {

    private final Slowdown slowdown = new Slowdown();
    private final PasswordPolicy policy = new PasswordPolicy(CommonPasswords.read());
    private final Accounts accounts;
    private final Sessions sessions;
    private final Hashing hashing;
    private final Clock clock;

    PasswordDesk(Accounts accounts, Sessions sessions, Hashing hashing, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.hashing = hashing;
        this.clock = clock;
    }

    Outcome<SessionToken> change(SessionToken token, PasswordChange change, String address) {
        Optional<Account> account = sessions.account(token);
        if (account.isEmpty()) {
            return Outcome.refused(new AccessRefusal.WrongPassword());
        }
        return guessed(account.get(), change.current(), address)
                .or(() -> policy.forbids(change, account.get().user().name()))
                .map(Outcome::<SessionToken>refused)
                .orElseGet(() -> replace(account.get(), change.wanted(), address));
    }

    private Optional<AccessRefusal> guessed(Account account, String password, String address) {
        String who = account.user().id().toString();
        Duration left = slowdown.left(who, address, clock.instant());
        if (!left.isZero()) {
            return Optional.of(AccessRefusal.TooFast.after(left));
        }
        if (password.length() <= PasswordPolicy.LENGTH_MAX && hashing.matches(password, account.hash())) {
            slowdown.succeeded(who, address);
            return Optional.empty();
        }
        slowdown.failed(who, address, clock.instant());
        return Optional.of(new AccessRefusal.WrongPassword());
    }

    private Outcome<SessionToken> replace(Account account, String wanted, String address) {
        return accounts.setPassword(account, hashing.hash(wanted), address)
                .flatMap(changed -> sessions.begin(changed, address))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new AccessRefusal.WrongPassword()));
    }
}
