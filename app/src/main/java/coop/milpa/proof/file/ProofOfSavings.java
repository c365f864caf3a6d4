package coop.milpa.proof.file;

import coop.milpa.kernel.Money;
import coop.milpa.proof.tree.Hash;
import coop.milpa.proof.tree.Inclusion;
import coop.milpa.proof.tree.InclusionCheck;
import coop.milpa.proof.tree.TreeRoot;
import coop.milpa.proof.tree.TreeScope;
import java.util.List;
import java.util.Optional;

/**
 * What shows that an account's balance is in the books of a day: its leaves, their ways to the root, the root's way
 * into the day's hash, and who countersigned that.
 *
 * @param scope  cooperative, day, currency and side
 * @param inclusion  the account with its three parts
 * @param trees  the roots of all trees of that day
 * @param day  what the day's hash is made of
 * @param countersignature  the federation's, if it has signed
 */
public record ProofOfSavings(
        TreeScope scope,
        Inclusion inclusion,
        DayTrees trees,
        DayHead day,
        Optional<Countersignature> countersignature) {

    /** What the proof says is on the account; positive means that the cooperative owes the member. */
    public Money balance() {
        return new Money(scope.side().signed(inclusion.amount()), scope.currency());
    }

    /** The day's hash as it follows from what the proof carries. */
    public Hash head() {
        return day.hash(scope.cooperative(), scope.date());
    }

    /** The root of the tree the account is in, if the proof carries it. */
    public Optional<TreeRoot> root() {
        return trees.of(scope);
    }

    /** SHA-256 of the hashes of the three leaves, in order of their parts. */
    public Hash leaves() {
        List<Hash> leaves = InclusionCheck.leaves(scope, inclusion);
        var input = new HashInput();
        leaves.forEach(input::hash);
        return input.sha256();
    }
}
