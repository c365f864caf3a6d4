package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Hold;
import coop.milpa.ledger.Holds;
import coop.milpa.members.Holding;
import coop.milpa.members.Holdings;
import coop.milpa.platform.TenantScope;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccounts;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a member who leaves or dies has saved. */
@Component
class SavingsHoldings implements Holdings {

    private final SavingsAccounts accounts;
    private final StateRegister states;
    private final InterestToDate interest;
    private final Accounts inBooks;
    private final Books books;
    private final Holds holds;
    private final TenantScope tenants;

    SavingsHoldings(
            SavingsAccounts accounts,
            StateRegister states,
            InterestToDate interest,
            Accounts inBooks,
            Books books,
            Holds holds,
            TenantScope tenants) {
        this.accounts = accounts;
        this.states = states;
        this.interest = interest;
        this.inBooks = inBooks;
        this.books = books;
        this.holds = holds;
        this.tenants = tenants;
    }

    @Override
    public void prepare(CooperativeId cooperative, MemberId member, LocalDate day) {
        tenants.run(cooperative, () -> interest.give(cooperative, ids(open(cooperative, member)), day));
    }

    @Override
    public List<Holding> of(CooperativeId cooperative, MemberId member) {
        return tenants.read(
                cooperative,
                () -> open(cooperative, member).stream()
                        .map(account -> holding(cooperative, account))
                        .toList());
    }

    @Override
    public void close(CooperativeId cooperative, MemberId member, LocalDate day) {
        tenants.run(cooperative, () -> {
            List<AccountId> ids = ids(open(cooperative, member));
            for (AccountId account : ids) {
                if (!inBooks.close(cooperative, account, day)) {
                    throw new IllegalStateException("Account " + account + " does not stand at zero");
                }
            }
            states.close(cooperative, ids, day, StateRegister.Reason.SETTLED);
        });
    }

    private List<SavingsAccount> open(CooperativeId cooperative, MemberId member) {
        return accounts.ownedBy(cooperative, member).stream()
                .filter(account ->
                        states.of(cooperative, account.id()).closedOn().isEmpty())
                .toList();
    }

    /** All of an account that an authority has frozen is out of reach. */
    private Holding holding(CooperativeId cooperative, SavingsAccount account) {
        Money nothing = Money.zero(account.terms().currency());
        Money balance =
                books.balance(cooperative, account.id()).map(Money::negated).orElse(nothing);
        boolean blocked = states.of(cooperative, account.id()).blockedBy().isPresent();
        Money held = holds.standing(cooperative, account.id()).stream()
                .map(Hold::amount)
                .reduce(nothing, Money::plus);
        return new Holding(
                account.id(), account.terms().number(), Holding.Kind.SAVINGS, balance, blocked ? balance : held);
    }

    private static List<AccountId> ids(List<SavingsAccount> accounts) {
        return accounts.stream().map(SavingsAccount::id).toList();
    }
}
