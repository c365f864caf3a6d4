package coop.milpa.savings.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Opens the accounts that follow others, and moves what is in the old ones into them. */
@Component
class Successors {

    private static final String SUFFIX = "-A";

    private final SavingsAccounts accounts;
    private final CloseBooks books;

    Successors(SavingsAccounts accounts, CloseBooks books) {
        this.accounts = accounts;
        this.books = books;
    }

    /** What successors are: their product, and the day they are opened. */
    record Wanted(String product, LocalDate day) {}

    /** Opens one for each, in the branch of the old one; who was authorised before is not any more. */
    Map<AccountId, AccountId> open(
            CooperativeId cooperative, Wanted wanted, Map<BranchId, List<SavingsAccount>> ended) {
        Map<AccountId, AccountId> successors = new HashMap<>();
        ended.forEach((branch, old) -> {
            List<String> numbers = numbers(cooperative, old);
            List<SavingsAccount.Terms> terms = new ArrayList<>();
            for (int n = 0; n < old.size(); n++) {
                SavingsAccount.Terms before = old.get(n).terms();
                terms.add(new SavingsAccount.Terms(
                        numbers.get(n), before.owner(), List.of(), wanted.product(), before.currency(), wanted.day()));
            }
            List<SavingsAccount> opened = accounts.open(cooperative, branch, terms);
            for (int n = 0; n < old.size(); n++) {
                successors.put(old.get(n).id(), opened.get(n).id());
            }
        });
        return successors;
    }

    /** One entry: what the old ones hold goes to the new ones. */
    void move(
            CooperativeId cooperative,
            CloseBooks.Name name,
            Map<AccountId, AccountId> successors,
            Map<AccountId, Long> balances) {
        Map<AccountId, Long> changes = new HashMap<>();
        balances.forEach((account, balance) -> {
            AccountId successor = successors.get(account);
            if (balance > 0 && successor != null) {
                changes.put(account, balance);
                changes.put(successor, -balance);
            }
        });
        if (!changes.isEmpty()) {
            books.post(cooperative, name, changes);
        }
    }

    /** The old number and a letter, again where somebody has that already. */
    private List<String> numbers(CooperativeId cooperative, List<SavingsAccount> old) {
        List<String> numbers =
                old.stream().map(account -> account.terms().number() + SUFFIX).toList();
        Set<String> taken = accounts.numbered(cooperative, numbers).keySet();
        while (!taken.isEmpty()) {
            Set<String> before = taken;
            numbers = numbers.stream()
                    .map(number -> before.contains(number) ? number + SUFFIX : number)
                    .toList();
            taken = accounts.numbered(cooperative, numbers).keySet();
        }
        return numbers;
    }
}
