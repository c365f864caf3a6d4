package coop.milpa.proof.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountBalances;
import coop.milpa.ledger.TrialBalance;
import coop.milpa.proof.file.DayTrees;
import coop.milpa.proof.tree.Balances;
import coop.milpa.proof.tree.DaySeed;
import coop.milpa.proof.tree.SavingsTree;
import coop.milpa.proof.tree.Side;
import coop.milpa.proof.tree.TreeRoot;
import coop.milpa.proof.tree.TreeScope;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What all members' accounts of a cooperative stood at when a day ended: sorted by tree, and summed by code. */
final class DayBalances {

    private final Map<TreeScope, Balances> trees = new TreeMap<>(
            Comparator.comparing((TreeScope scope) -> scope.currency().getCurrencyCode())
                    .thenComparing(TreeScope::side));
    private final Map<AccountBalances.Kind, Long> controls = new HashMap<>();

    /** The books count a debit as positive; a member's savings are the cooperative's credit. */
    DayBalances(CooperativeId cooperative, LocalDate day, TreeMarker marker, AccountBalances accounts) {
        long[] sums = new long[accounts.kinds().size()];
        Balances[] owed = new Balances[sums.length];
        Balances[] overdrawn = new Balances[sums.length];
        for (int kind = 0; kind < sums.length; kind++) {
            Currency currency = accounts.kinds().get(kind).currency();
            owed[kind] = tree(new TreeScope(cooperative, day, currency, Side.OWED));
            overdrawn[kind] = tree(new TreeScope(cooperative, day, currency, Side.OVERDRAWN));
        }
        for (int place = 0; place < accounts.size(); place++) {
            if (!marker.isBefore(accounts.account(place))) {
                long amount = accounts.amount(place);
                int kind = accounts.kind(place);
                sums[kind] = Math.addExact(sums[kind], amount);
                (amount > 0 ? overdrawn : owed)[kind].add(accounts.number(place), Math.abs(amount));
            }
        }
        trees.values().removeIf(tree -> tree.size() == 0);
        for (int kind = 0; kind < sums.length; kind++) {
            controls.put(accounts.kinds().get(kind), sums[kind]);
        }
    }

    private Balances tree(TreeScope scope) {
        return trees.computeIfAbsent(scope, missing -> new Balances());
    }

    DayTrees build(DaySeed seed) {
        List<TreeRoot> roots = trees.entrySet().stream()
                .map(tree -> SavingsTree.root(tree.getKey(), seed, tree.getValue()))
                .toList();
        return new DayTrees(roots);
    }

    Map<TreeScope, Balances> trees() {
        return trees;
    }

    /** A code whose accounts do not add up to what the trial balance says of it; empty if there is none. */
    Optional<String> mismatch(TrialBalance trial) {
        Map<AccountBalances.Kind, Long> differences = new HashMap<>(controls);
        for (TrialBalance.Row row : trial.rows()) {
            var control = new AccountBalances.Kind(row.code(), row.balance().currency());
            differences.computeIfPresent(
                    control,
                    (same, sum) -> Math.subtractExact(sum, row.balance().minor()));
        }
        return differences.entrySet().stream()
                .filter(difference -> difference.getValue() != 0)
                .map(difference -> difference.getKey() + " is off by " + difference.getValue())
                .findFirst();
    }
}
