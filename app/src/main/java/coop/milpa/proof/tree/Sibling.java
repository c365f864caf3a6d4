package coop.milpa.proof.tree;

/**
 * The other child on the way up from a leaf.
 *
 * @param hash  of that node
 * @param sum  of the leaves below it, in minor units, zero or more
 */
public record Sibling(Hash hash, long sum) {

    public Sibling {
        if (sum < 0) {
            throw new IllegalArgumentException("Sum is " + sum);
        }
    }
}
