package coop.milpa.savings.cli;

import coop.milpa.kernel.PartyId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccounts;
import coop.milpa.savings.SavingsOrder;
import java.util.Optional;

/** A command on one account, whose owner asks for it unless somebody else is named. */
abstract class AccountCommand extends OrderCommand {

    private static final int SOURCE_MAX = 200;

    /** The number of the account whose owner asks. */
    abstract String number();

    @Override
    final Optional<Member> asksByItself(Cooperative cooperative) {
        return owner(cooperative);
    }

    final Optional<SavingsAccount> account(Cooperative cooperative) {
        return platform().port(SavingsAccounts.class).find(cooperative.id(), number());
    }

    /** Cash that those who ask bring or take, for the owner. */
    final CashDeclaration cash(Cooperative cooperative, SavingsOrder order, String sourceOfFunds) {
        PartyId owner = owner(cooperative).map(Member::party).orElseGet(PartyId::next);
        PartyId executor = order.place().acting().stream().findFirst().orElse(owner);
        return new CashDeclaration(executor, executor, owner, sourceOfFunds);
    }

    static boolean isTooLong(String sourceOfFunds) {
        return sourceOfFunds.length() > SOURCE_MAX;
    }

    private Optional<Member> owner(Cooperative cooperative) {
        Members members = platform().port(Members.class);
        return account(cooperative)
                .map(account -> account.terms().owner())
                .flatMap(owner -> members.find(cooperative.id(), owner));
    }
}
