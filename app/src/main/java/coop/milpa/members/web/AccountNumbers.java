package coop.milpa.members.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Account;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Accounts;
import coop.milpa.members.PersonRefusal;
import coop.milpa.web.Input;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Accounts as other systems name them. */
@Component
class AccountNumbers {

    private final Accounts accounts;

    AccountNumbers(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Which one is named, if one is; or that there is none. */
    Outcome<Optional<AccountId>> read(CooperativeId cooperative, Optional<String> number) {
        if (number.isEmpty()) {
            return Outcome.done(Optional.empty());
        }
        return accounts.find(cooperative, number.get())
                .map(Account::id)
                .<Outcome<Optional<AccountId>>>map(id -> Outcome.done(Optional.of(id)))
                .orElseGet(() -> Outcome.refused(new PersonRefusal.NoAccount(Input.shown(number.get()))));
    }

    Optional<String> of(CooperativeId cooperative, Optional<AccountId> account) {
        return account.flatMap(id -> accounts.find(cooperative, id)).map(Account::number);
    }
}
