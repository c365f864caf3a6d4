package coop.milpa.ledger.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.CashDrawers;
import coop.milpa.ledger.CashInHand;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.platform.Actor;
import coop.milpa.platform.CurrentActor;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks those who know of drawers, if a person acts; else it is the branch's cash, which is known without asking. */
@Component
class CashOfWhoeverActs implements CashInHand {

    private final Accounts accounts;
    private final CurrentActor current;
    private final ObjectProvider<CashDrawers> drawers;

    CashOfWhoeverActs(Accounts accounts, CurrentActor current, ObjectProvider<CashDrawers> drawers) {
        this.accounts = accounts;
        this.current = current;
        this.drawers = drawers;
    }

    @Override
    public Outcome<AccountId> account(CooperativeId cooperative, BranchId branch, Money cash) {
        return drawer(cooperative, branch, cash)
                .orElseGet(() -> Outcome.done(accounts.own(cooperative, AccountRole.CASH, branch, cash.currency())));
    }

    @Override
    public <T> Outcome<T> explained(CooperativeId cooperative, Outcome<T> answer) {
        return switch (answer) {
            case Outcome.Done<T> done -> done;
            case Outcome.Refused<T> refused ->
                refused.why() instanceof LedgerRefusal why
                        ? explained(cooperative, why)
                                .<Outcome<T>>map(Outcome::refused)
                                .orElse(refused)
                        : refused;
        };
    }

    private Optional<Refusal> explained(CooperativeId cooperative, LedgerRefusal why) {
        return accountOf(why)
                .flatMap(account -> drawers.stream()
                        .flatMap(each -> each.explained(cooperative, account, why).stream())
                        .findFirst());
    }

    /** The account that is frozen or would not have enough. */
    private static Optional<AccountId> accountOf(LedgerRefusal why) {
        if (why instanceof LedgerRefusal.AccountFrozen(AccountId account)) {
            return Optional.of(account);
        }
        return why instanceof LedgerRefusal.BelowFloor(AccountId account) ? Optional.of(account) : Optional.empty();
    }

    private Optional<Outcome<AccountId>> drawer(CooperativeId cooperative, BranchId branch, Money cash) {
        Actor actor = current.get().actor();
        if (actor.kind() != Actor.Kind.PERSON) {
            return Optional.empty();
        }
        return drawers.stream()
                .flatMap(each -> each.drawer(cooperative, actor.id(), branch, cash).stream())
                .findFirst();
    }
}
