package coop.milpa.savings.internal;

import coop.milpa.close.CloseStep;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Availability;
import coop.milpa.ledger.Availability.Available;
import coop.milpa.members.ComingOfAge;
import coop.milpa.savings.ProductRules;
import coop.milpa.savings.SavingsAccount;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Turns the accounts of those who have come of age into adults' accounts, on the close of the birthday: interest to
 * date, a successor, one entry that moves what is there, the old one closed. What an account is never changes, so it
 * ends. One in which money is held, or that moved on the next day already, waits for the next close.
 */
@Component
class ConversionStep implements CloseStep {

    static final String NAME = "savings.conversion";
    private static final int ORDER = 460;

    private final RulesBook rules;
    private final ComingOfAge ages;
    private final SavingsRegister accounts;
    private final ConversionRegister register;
    private final Availability availability;
    private final InterestToDate interest;
    private final Ending ending;
    private final Successors successors;

    ConversionStep(
            RulesBook rules,
            ComingOfAge ages,
            SavingsRegister accounts,
            ConversionRegister register,
            Availability availability,
            InterestToDate interest,
            Ending ending,
            Successors successors) {
        this.rules = rules;
        this.ages = ages;
        this.accounts = accounts;
        this.register = register;
        this.availability = availability;
        this.interest = interest;
        this.ending = ending;
        this.successors = successors;
    }

    /** Closes many accounts that stand at zero, in the books and in the register. */
    @Component
    static class Ending {

        private final Accounts books;
        private final StateRegister states;

        Ending(Accounts books, StateRegister states) {
            this.books = books;
            this.states = states;
        }

        void end(CooperativeId cooperative, Collection<AccountId> ended, LocalDate day) {
            if (books.closeAll(cooperative, ended, day) != ended.size()) {
                throw new IllegalStateException("Not all of " + ended.size() + " converted accounts stand at zero");
            }
            states.close(cooperative, ended, day, StateRegister.Reason.CONVERTED);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public StepFigures run(CooperativeId cooperative, LocalDate day) {
        long rows = 0;
        for (ProductRules each : rules.inForce(cooperative, day)) {
            if (each.rules().kind().isForMinors()
                    && !each.rules().limits().successor().isEmpty()) {
                rows += convert(cooperative, each, day);
            }
        }
        return new StepFigures(rows, "");
    }

    private long convert(CooperativeId cooperative, ProductRules minors, LocalDate day) {
        Group group = RulesBook.groupOf(minors);
        List<MemberId> owners = register.owners(cooperative, group);
        Set<MemberId> grown =
                ages.completed(cooperative, owners, minors.rules().limits().ageTo(), day);
        Map<AccountId, SavingsAccount> theirs = theirs(cooperative, group, grown);
        if (theirs.isEmpty()) {
            return 0;
        }
        Set<AccountId> ready = available(cooperative, day, theirs).keySet();
        if (ready.isEmpty()) {
            return 0;
        }
        interest.giveClosing(cooperative, ready, day);
        Map<AccountId, Available> last = available(cooperative, day, theirs);
        Map<AccountId, AccountId> followed = successors.open(
                cooperative,
                new Successors.Wanted(minors.rules().limits().successor(), day),
                last.values().stream()
                        .collect(Collectors.groupingBy(
                                Available::branch,
                                Collectors.mapping(one -> account(theirs, one), Collectors.toList()))));
        successors.move(cooperative, new CloseBooks.Name(NAME, group, day), followed, balances(last));
        ending.end(cooperative, followed.keySet(), day);
        register.follow(cooperative, followed);
        return followed.size();
    }

    private Map<AccountId, SavingsAccount> theirs(CooperativeId cooperative, Group group, Set<MemberId> grown) {
        UUID[] owners = grown.stream().map(MemberId::value).toArray(UUID[]::new);
        return grown.isEmpty()
                ? Map.of()
                : accounts
                        .where(
                                cooperative,
                                "owner_id = any(:owners) and product = :product and currency = :currency",
                                Map.of(
                                        "owners",
                                        owners,
                                        "product",
                                        group.product(),
                                        "currency",
                                        group.currency().getCurrencyCode()))
                        .stream()
                        .collect(Collectors.toMap(SavingsAccount::id, account -> account));
    }

    /** Those of the accounts that can end today: all that is there is free, and nothing came on the next day. */
    private Map<AccountId, Available> available(
            CooperativeId cooperative, LocalDate day, Map<AccountId, SavingsAccount> theirs) {
        return availability.of(cooperative, theirs.keySet(), day).stream()
                .filter(one -> one.balance() >= 0 && one.balance() == one.now() && one.balance() == one.free())
                .collect(Collectors.toMap(Available::account, one -> one));
    }

    private static SavingsAccount account(Map<AccountId, SavingsAccount> theirs, Available one) {
        SavingsAccount account = theirs.get(one.account());
        if (account == null) {
            throw new IllegalStateException("Nobody's account: " + one);
        }
        return account;
    }

    private static Map<AccountId, Long> balances(Map<AccountId, Available> available) {
        Map<AccountId, Long> balances = new HashMap<>();
        available.forEach((account, one) -> balances.put(account, one.balance()));
        return balances;
    }
}
