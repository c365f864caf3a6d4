package coop.milpa.proof.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a cooperative that lies might try, one attack a test. */
class ForgedTreeTest {

    private static final Map<String, Long> FIVE =
            Map.of("A-1", 1_000L, "A-2", 40L, "A-3", 25L, "A-4", 9_999L, "A-5", 0L);
    private static final TreeRoot ROOT = Trees.root(FIVE);
    private static final Inclusion OWN = Trees.include(FIVE, "A-1");

    @Test
    void swappedPartsAreRefused() {
        List<Part> parts = OWN.parts();
        assertThat(Trees.holds(ROOT, Trees.withParts(OWN, List.of(parts.get(1), parts.get(0), parts.get(2)))))
                .isFalse();
    }

    @Test
    void thePartShownTwiceIsRefused() {
        Part first = OWN.parts().getFirst();
        assertThat(Trees.holds(ROOT, Trees.withParts(OWN, List.of(first, first, first))))
                .isFalse();
    }

    @Test
    void someoneElsesLeavesAreRefused() {
        Inclusion other = Trees.include(FIVE, "A-2");
        assertThat(Trees.holds(ROOT, new Inclusion(OWN.account(), other.salt(), other.parts())))
                .isFalse();
    }

    @Test
    void aLowerAmountIsRefused() {
        assertThat(Trees.holds(ROOT, withFirst(part -> new Part(part.amount() - 1, part.position(), part.path()))))
                .isFalse();
    }

    @Test
    void anotherPositionIsRefused() {
        for (long position = 0; position < ROOT.leaves(); position++) {
            long moved = position;
            if (moved != OWN.parts().getFirst().position()) {
                assertThat(Trees.holds(ROOT, withFirst(part -> new Part(part.amount(), moved, part.path()))))
                        .isFalse();
            }
        }
    }

    @Test
    void aPositionOutsideTheTreeIsRefused() {
        assertThat(Trees.holds(
                        ROOT, withFirst(part -> new Part(part.amount(), part.position() + (1L << 40), part.path()))))
                .isFalse();
    }

    @Test
    void aShorterOrLongerPathIsRefused() {
        assertThat(Trees.holds(ROOT, withPath(path -> path.subList(1, path.size()))))
                .isFalse();
        assertThat(Trees.holds(ROOT, withPath(path -> path.subList(0, path.size() - 1))))
                .isFalse();
        assertThat(Trees.holds(ROOT, withPath(path -> {
                    List<Sibling> longer = new ArrayList<>(path);
                    longer.add(path.getFirst());
                    return longer;
                })))
                .isFalse();
    }

    @Test
    void aNegativeSumCannotEvenBeSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sibling(ROOT.hash(), -1))
                .withMessage("Sum is -1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Part(-1, 0, List.of()));
    }

    @Test
    void sumsThatOverflowOnTheWayAreRefused() {
        assertThat(Trees.holds(ROOT, withPath(path -> {
                    List<Sibling> forged = new ArrayList<>(path);
                    forged.set(0, new Sibling(path.getFirst().hash(), Long.MAX_VALUE));
                    forged.set(1, new Sibling(path.get(1).hash(), Long.MAX_VALUE));
                    return forged;
                })))
                .isFalse();
    }

    @Test
    void sumsMovedBetweenBranchesAreRefused() {
        assertThat(Trees.holds(ROOT, withPath(path -> {
                    List<Sibling> moved = new ArrayList<>(path);
                    moved.set(0, new Sibling(path.get(0).hash(), path.get(0).sum() + 1));
                    moved.set(
                            1,
                            new Sibling(
                                    path.get(1).hash(), Math.max(0, path.get(1).sum() - 1)));
                    return moved;
                })))
                .isFalse();
    }

    @Test
    void aWrongRootIsRefused() {
        assertThat(Trees.holds(new TreeRoot(ROOT.currency(), ROOT.side(), ROOT.leaves(), ROOT.hash(), 1), OWN))
                .isFalse();
        Hash other = Hash.of(new byte[Hash.BYTES]);
        assertThat(Trees.holds(new TreeRoot(ROOT.currency(), ROOT.side(), ROOT.leaves(), other, ROOT.sum()), OWN))
                .isFalse();
    }

    @Test
    void aRootOfTheOtherSideIsRefused() {
        assertThat(Trees.holds(
                        new TreeRoot(ROOT.currency(), Side.OVERDRAWN, ROOT.leaves(), ROOT.hash(), ROOT.sum()), OWN))
                .isFalse();
    }

    @Test
    void theLastLeafIsNotCountedTwice() {
        // With the last node doubled, as Bitcoin did (CVE-2012-2459), two lists of leaves would share a root.
        TreeRoot doubled = new TreeRoot(ROOT.currency(), ROOT.side(), ROOT.leaves() + 1, ROOT.hash(), ROOT.sum());
        long holding = FIVE.keySet().stream()
                .filter(number -> Trees.holds(doubled, Trees.include(FIVE, number)))
                .count();
        assertThat(holding).isLessThan(FIVE.size());
        assertThat(Trees.root(Map.of("A-1", 5L)).leaves()).isEqualTo(3);
    }

    @Test
    void anInnerNodeIsNeverALeaf() {
        // The same 80 bytes hashed as a leaf and as a node: the tags keep them apart.
        byte[] pair = new byte[2 * NodeHasher.NODE];
        byte[] node = new byte[NodeHasher.NODE];
        new NodeHasher().parent(pair, 0, node, 0);
        assertThat(Hash.at(node, 0)).isNotEqualTo(Hash.of(Sha256.create().digest(pair)));
        assertThat(Trees.holds(
                        ROOT,
                        withFirst(part -> new Part(
                                part.amount() + part.path().getFirst().sum(),
                                part.position() / 2,
                                part.path().subList(1, part.path().size())))))
                .isFalse();
    }

    private static Inclusion withFirst(UnaryOperator<Part> change) {
        List<Part> parts = new ArrayList<>(OWN.parts());
        parts.set(0, change.apply(parts.getFirst()));
        return Trees.withParts(OWN, parts);
    }

    private static Inclusion withPath(UnaryOperator<List<Sibling>> change) {
        return withFirst(part -> new Part(part.amount(), part.position(), change.apply(part.path())));
    }
}
