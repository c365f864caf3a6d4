package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.parties.Guardianships;
import coop.milpa.savings.OpenSavings;
import coop.milpa.savings.OperationRefusal;
import coop.milpa.savings.ProductRules.Kind;
import coop.milpa.savings.ProductRules.Rules;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccounts;
import coop.milpa.savings.SavingsRefusal;
import coop.milpa.savings.internal.OpeningPolicy.Saver;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides whether an account may be opened; enters it with its number and contract. In the caller's transaction. */
@Component
class OpeningDesk {

    private final SavingsAccounts accounts;
    private final Members members;
    private final Guardianships guardianships;
    private final RulesBook rules;
    private final OpeningRegister register;
    private final Days days;

    OpeningDesk(
            SavingsAccounts accounts,
            Members members,
            Guardianships guardianships,
            RulesBook rules,
            OpeningRegister register,
            Days days) {
        this.accounts = accounts;
        this.members = members;
        this.guardianships = guardianships;
        this.rules = rules;
        this.register = register;
        this.days = days;
    }

    /**
     * An account as it was asked for.
     *
     * @param account  the one that stands in the register
     * @param fresh  whether it has just been entered
     */
    record Opened(SavingsAccount account, boolean fresh) {}

    Outcome<Opened> open(OpenSavings command) {
        CooperativeId cooperative = command.order().cooperative();
        Optional<AccountId> before =
                register.openedBy(cooperative, command.order().request());
        if (before.isPresent()) {
            return repeated(command, before.get());
        }
        Optional<LocalDate> open = days.open(cooperative);
        if (open.isEmpty()) {
            return Outcome.refused(new LedgerRefusal.NoOpenDay());
        }
        Optional<Refusal> otherDay = NamedDay.forbids(command.order(), open.get());
        if (otherDay.isPresent()) {
            return Outcome.refused(otherDay.get());
        }
        if (!accounts.products(cooperative).contains(command.product())) {
            return Outcome.refused(new SavingsRefusal.UnknownProduct(command.product()));
        }
        Optional<Member> owner = members.find(cooperative, command.owner());
        if (owner.isEmpty()) {
            return Outcome.refused(new OperationRefusal.NotAMember(command.owner()));
        }
        var group = new Group(command.product(), command.first().currency());
        Rules inForce = rules.inForce(cooperative, group, open.get());
        Saver saver = saver(cooperative, owner.get());
        Optional<OperationRefusal> refusal = OpeningPolicy.forbids(command, inForce, saver, open.get());
        return refusal.<Outcome<Opened>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(enter(command, inForce.kind(), owner.get(), open.get())));
    }

    private Saver saver(CooperativeId cooperative, Member owner) {
        boolean guarded = !guardianships.guardiansOf(cooperative, owner.party()).isEmpty();
        return new Saver(owner, guarded);
    }

    private Outcome<Opened> repeated(OpenSavings command, AccountId before) {
        CooperativeId cooperative = command.order().cooperative();
        return members.find(cooperative, command.owner())
                .flatMap(owner -> accounts.ownedBy(cooperative, owner.id()).stream()
                        .filter(account -> account.id().equals(before))
                        .filter(account -> account.terms().product().equals(command.product()))
                        .findFirst())
                .<Outcome<Opened>>map(account -> Outcome.done(new Opened(account, false)))
                .orElseGet(() -> {
                    Refusal reused =
                            new LedgerRefusal.RequestReused(command.order().request());
                    return Outcome.refused(reused);
                });
    }

    private Opened enter(OpenSavings command, Kind kind, Member owner, LocalDate day) {
        CooperativeId cooperative = command.order().cooperative();
        Money first = command.first();
        var terms = new SavingsAccount.Terms(
                newNumber(cooperative, kind), owner.id(), List.of(), command.product(), first.currency(), day);
        SavingsAccount account = accounts.open(
                        cooperative, command.order().place().branch(), List.of(terms))
                .getFirst();
        register.add(cooperative, account.id(), command.order().request());
        command.quotas().ifPresent(quotas -> register.agree(cooperative, account.id(), quotas));
        return new Opened(account, true);
    }

    /** One that an import brought may look like ours: then the next is taken. */
    private String newNumber(CooperativeId cooperative, Kind kind) {
        String number = AccountNumber.of(kind, register.nextNumber(cooperative));
        while (accounts.find(cooperative, number).isPresent()) {
            number = AccountNumber.of(kind, register.nextNumber(cooperative));
        }
        return number;
    }
}
