package coop.milpa.proof.file;

import coop.milpa.proof.tree.TreeRoot;
import coop.milpa.proof.tree.TreeScope;
import java.util.List;
import java.util.Optional;

/**
 * The roots of all trees of a cooperative and day.
 *
 * @param roots  by currency, what is owed before what is overdrawn, each at most once
 */
public record DayTrees(List<TreeRoot> roots) {

    private static final String TAG = "milpa.trees.v1";

    public DayTrees {
        roots = List.copyOf(roots);
        for (int n = 1; n < roots.size(); n++) {
            if (TreeRoot.ORDER.compare(roots.get(n - 1), roots.get(n)) >= 0) {
                throw new IllegalArgumentException("Roots are out of order: " + roots);
            }
        }
    }

    /**
     * What goes into the day's hash: SHA-256 of {@code "milpa.trees.v1"} ‖ for each root currency (3) ‖ side (1) ‖
     * number of leaves (8) ‖ hash (32) ‖ sum (8).
     */
    public Contribution contribution() {
        HashInput input = HashInput.tagged(TAG);
        for (TreeRoot root : roots) {
            input.text(root.currency().getCurrencyCode())
                    .one(root.side().sign())
                    .eight(root.leaves())
                    .hash(root.hash())
                    .eight(root.sum());
        }
        return new Contribution(Contribution.PROOF, input.sha256());
    }

    /** The root of one tree. */
    public Optional<TreeRoot> of(TreeScope scope) {
        return roots.stream()
                .filter(root -> root.currency().equals(scope.currency()) && root.side() == scope.side())
                .findFirst();
    }
}
