package coop.milpa.proof.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountBalance;
import coop.milpa.ledger.AccountCode;
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
import java.util.function.Consumer;

/** What all members' accounts of a cooperative stood at when a day ended: sorted by tree, and summed by code. */
final class DayBalances implements Consumer<AccountBalance> {

    private final CooperativeId cooperative;
    private final LocalDate day;
    private final TreeMarker marker;
    private final Map<TreeScope, Balances> trees = new TreeMap<>(
            Comparator.comparing((TreeScope scope) -> scope.currency().getCurrencyCode())
                    .thenComparing(TreeScope::side));
    private final Map<Control, Long> controls = new HashMap<>();

    private record Control(AccountCode code, Currency currency) {}

    DayBalances(CooperativeId cooperative, LocalDate day, TreeMarker marker) {
        this.cooperative = cooperative;
        this.day = day;
        this.marker = marker;
    }

    /** The books count a debit as positive; a member's savings are the cooperative's credit. */
    @Override
    public void accept(AccountBalance account) {
        if (marker.isBefore(account.account())) {
            return;
        }
        Currency currency = account.amount().currency();
        long owed = Math.negateExact(account.amount().minor());
        var scope = new TreeScope(cooperative, day, currency, Side.of(owed));
        trees.computeIfAbsent(scope, missing -> new Balances()).add(account.number(), Math.abs(owed));
        controls.merge(new Control(account.code(), currency), account.amount().minor(), Math::addExact);
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
        Map<Control, Long> differences = new HashMap<>(controls);
        for (TrialBalance.Row row : trial.rows()) {
            var control = new Control(row.code(), row.balance().currency());
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
