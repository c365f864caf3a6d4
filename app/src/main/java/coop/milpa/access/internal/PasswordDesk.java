package coop.milpa.access.internal;

import coop.milpa.access.AccessRefusal;
import coop.milpa.access.PasswordChange;
import coop.milpa.access.SessionToken;
import coop.milpa.kernel.Outcome;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Changes passwords of people who are signed in. */
@Service
class PasswordDesk {

    private final PasswordPolicy policy = new PasswordPolicy(CommonPasswords.read());
    private final Accounts accounts;
    private final Sessions sessions;
    private final Hashing hashing;
    private final Proofs proofs;

    PasswordDesk(Accounts accounts, Sessions sessions, Hashing hashing, Proofs proofs) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.hashing = hashing;
        this.proofs = proofs;
    }

    Outcome<SessionToken> change(SessionToken token, PasswordChange change, String address) {
        Optional<Account> account = sessions.account(token);
        if (account.isEmpty()) {
            return Outcome.refused(new AccessRefusal.WrongPassword());
        }
        return proofs.wrong(account.get(), change.current(), address)
                .or(() -> policy.forbids(change, account.get().user().name()))
                .map(Outcome::<SessionToken>refused)
                .orElseGet(() -> replace(account.get(), change.wanted(), address));
    }

    private Outcome<SessionToken> replace(Account account, String wanted, String address) {
        return accounts.setPassword(account, hashing.hash(wanted), address)
                .flatMap(changed -> sessions.begin(changed, address))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new AccessRefusal.WrongPassword()));
    }
}
