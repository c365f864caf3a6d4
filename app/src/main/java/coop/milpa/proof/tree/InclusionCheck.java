package coop.milpa.proof.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Follows the parts of an account up to a root. Which sibling stands left and how many there are is computed from the
 * position and the number of leaves, never taken from the proof: a path has one shape or it is refused.
 */
public final class InclusionCheck {

    private final TreeScope scope;
    private final TreeRoot root;

    /** Checks against a root, of the tree that the scope says. */
    public InclusionCheck(TreeScope scope, TreeRoot root) {
        this.scope = scope;
        this.root = root;
    }

    /** Whether all three parts stand in the tree, in three different places. */
    public boolean holds(Inclusion inclusion) {
        Set<Long> positions = inclusion.parts().stream().map(Part::position).collect(Collectors.toSet());
        if (positions.size() != Balances.PARTS || !sameTree()) {
            return false;
        }
        var hasher = new LeafHasher(scope);
        hasher.account(inclusion.account(), inclusion.salt());
        for (int number = 0; number < Balances.PARTS; number++) {
            if (!reachesRoot(inclusion.parts().get(number), number, hasher)) {
                return false;
            }
        }
        return true;
    }

    /** The hashes of the three leaves, in order of their parts. */
    public static List<Hash> leaves(TreeScope scope, Inclusion inclusion) {
        var hasher = new LeafHasher(scope);
        hasher.account(inclusion.account(), inclusion.salt());
        List<Hash> leaves = new ArrayList<>();
        for (int number = 0; number < Balances.PARTS; number++) {
            byte[] leaf = new byte[Hash.BYTES];
            hasher.hash(number, inclusion.parts().get(number).amount(), leaf, 0);
            leaves.add(Hash.of(leaf));
        }
        return leaves;
    }

    private boolean sameTree() {
        return root.currency().equals(scope.currency()) && root.side() == scope.side();
    }

    private boolean reachesRoot(Part part, int number, LeafHasher hasher) {
        byte[] node = new byte[NodeHasher.NODE];
        hasher.hash(number, part.amount(), node, 0);
        Bytes.putLong(node, Hash.BYTES, part.amount());
        try {
            return new Climb(node, part).reaches(root);
        } catch (ArithmeticException tooMuch) {
            return false;
        }
    }
}
