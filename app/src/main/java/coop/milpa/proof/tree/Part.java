package coop.milpa.proof.tree;

import java.util.List;

/**
 * One of the three parts a balance is split into, with its way up to the root. Parts are random, so that the sums a
 * neighbour sees on her path tell her nobody's balance.
 *
 * @param amount  in minor units, zero or more
 * @param position  of its leaf from the left, from 0
 * @param path  the siblings, from the leaf upwards
 */
public record Part(long amount, long position, List<Sibling> path) {

    public Part {
        path = List.copyOf(path);
        if (amount < 0 || position < 0) {
            throw new IllegalArgumentException("Part of " + amount + " at " + position);
        }
    }
}
