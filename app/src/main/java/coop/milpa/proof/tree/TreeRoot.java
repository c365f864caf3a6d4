package coop.milpa.proof.tree;

import java.util.Comparator;
import java.util.Currency;

/**
 * The top of a tree: what is published of it.
 *
 * @param currency  of the sum
 * @param side  owed to members or owed by them
 * @param leaves  how many leaves there are, three an account; it settles the shape of the tree
 * @param hash  of the topmost node
 * @param sum  of all leaves, in minor units, zero or more
 */
public record TreeRoot(Currency currency, Side side, long leaves, Hash hash, long sum) {

    /** By currency code, {@link Side#OWED} first: the order in which roots are hashed and written. */
    public static final Comparator<TreeRoot> ORDER = Comparator.comparing(
                    (TreeRoot root) -> root.currency().getCurrencyCode())
            .thenComparing(TreeRoot::side);

    public TreeRoot {
        if (leaves < 1 || leaves > Balances.ACCOUNTS_MAX * (long) Balances.PARTS) {
            throw new IllegalArgumentException("Tree of " + leaves + " leaves");
        }
        if (sum < 0) {
            throw new IllegalArgumentException("Root sum is " + sum);
        }
    }
}
