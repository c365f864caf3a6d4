package coop.milpa.proof.tree;

import java.util.List;

/**
 * Everything that shows one account to be in a tree.
 *
 * @param account  as its member knows it
 * @param salt  what keeps others from guessing the leaves
 * @param parts  all three, in order of their numbers
 */
public record Inclusion(AccountNumber account, Salt salt, List<Part> parts) {

    public Inclusion {
        parts = List.copyOf(parts);
        if (parts.size() != Balances.PARTS) {
            throw new IllegalArgumentException("Balance in " + parts.size() + " parts");
        }
    }

    /**
     * What the parts add up to, in minor units.
     *
     * @throws ArithmeticException if that is more than a {@code long} holds
     */
    public long amount() {
        return parts.stream().mapToLong(Part::amount).reduce(0, Math::addExact);
    }
}
