package coop.milpa.proof.tree;

import static coop.milpa.proof.tree.Trees.COOPERATIVE;
import static coop.milpa.proof.tree.Trees.DATE;
import static coop.milpa.proof.tree.Trees.GTQ;
import static coop.milpa.proof.tree.Trees.OWED;
import static coop.milpa.proof.tree.Trees.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SavingsTreeTest {

    private static final Map<String, Long> THREE = Map.of("A-1", 1_000L, "A-2", 0L, "A-3", 25L);

    @Test
    void theRootCountsLeavesAndSumsBalances() {
        TreeRoot root = Trees.root(THREE);
        assertThat(root.leaves()).isEqualTo(9);
        assertThat(root.sum()).isEqualTo(1_025);
    }

    @Test
    void oneAccountIsATreeToo() {
        Map<String, Long> one = Map.of("A-1", 7L);
        assertThat(Trees.holds(Trees.root(one), Trees.include(one, "A-1"))).isTrue();
    }

    @Test
    void anEmptyAccountIsInTheTree() {
        Inclusion inclusion = Trees.include(THREE, "A-2");
        assertThat(inclusion.amount()).isZero();
        assertThat(Trees.holds(Trees.root(THREE), inclusion)).isTrue();
    }

    @Test
    void theOrderInWhichAccountsComeDoesNotMatter() {
        var forward = new Balances();
        var backward = new Balances();
        List.of("A-1", "A-2", "A-3").forEach(number -> forward.add(number, 10));
        List.of("A-3", "A-2", "A-1").forEach(number -> backward.add(number, 10));
        assertThat(SavingsTree.root(OWED, SEED, backward)).isEqualTo(SavingsTree.root(OWED, SEED, forward));
    }

    @Test
    void anotherSeedDayCurrencyOrSideIsAnotherTree() {
        Balances balances = Trees.balances(THREE);
        byte[] bytes = SEED.bytes();
        bytes[0]++;
        assertThat(List.of(
                        SavingsTree.root(OWED, SEED, balances).hash(),
                        SavingsTree.root(OWED, DaySeed.of(bytes), balances).hash(),
                        SavingsTree.root(new TreeScope(COOPERATIVE, DATE.plusDays(1), GTQ, Side.OWED), SEED, balances)
                                .hash(),
                        SavingsTree.root(
                                        new TreeScope(COOPERATIVE, DATE, Currency.getInstance("USD"), Side.OWED),
                                        SEED,
                                        balances)
                                .hash(),
                        SavingsTree.root(new TreeScope(COOPERATIVE, DATE, GTQ, Side.OVERDRAWN), SEED, balances)
                                .hash()))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsHashedDoesNotChangeFromReleaseToRelease() {
        assertThat(Trees.root(THREE).hash())
                .hasToString("31ec09cd63d1e1a691da4e869c0a5f8548fcb3d5e0b74d224723117aef544e59");
    }

    @Test
    void anAccountThatIsNotThereIsNotIncluded() {
        assertThat(SavingsTree.include(OWED, SEED, Trees.balances(THREE), new AccountNumber("A-9")))
                .isEmpty();
    }

    @Test
    void aNegativeAmountIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Balances().add("A-1", -1));
    }

    @Test
    void aSumThatOverflowsIsRefused() {
        var balances = new Balances();
        balances.add("A-1", Long.MAX_VALUE);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> balances.add("A-2", 1));
        assertThat(SavingsTree.root(OWED, SEED, balances).sum()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void anAccountNumberHasOneTo240Bytes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Balances().add("", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Balances().add("ñ".repeat(121), 1));
        var balances = new Balances();
        balances.add("ñ".repeat(120), 1);
        assertThat(SavingsTree.root(OWED, SEED, balances).leaves()).isEqualTo(3);
    }

    @Test
    void theSameAccountWithTheSameBalanceTwiceIsRefused() {
        var balances = new Balances();
        balances.add("A-1", 5);
        balances.add("A-1", 5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SavingsTree.root(OWED, SEED, balances))
                .withMessage("An account is given twice");
    }

    @Test
    void leavesStandInOrderOfTheirHashes() {
        int count = 30_000;
        byte[] batch = new byte[count * NodeHasher.NODE];
        new Random(1).nextBytes(batch);
        // Hashes that share their first eight bytes, so that the rest has to decide.
        for (int row = 0; row < 40; row++) {
            Arrays.fill(batch, row * NodeHasher.NODE, row * NodeHasher.NODE + 8, (byte) 0x77);
        }
        Leaves leaves = dealt(batch, count);
        assertThat(leaves.width()).isEqualTo(count);
        byte[] nodes = new byte[count * NodeHasher.NODE];
        leaves.copy(0, count, nodes);
        for (int at = NodeHasher.NODE; at < nodes.length; at += NodeHasher.NODE) {
            int before = at - NodeHasher.NODE;
            assertThat(Arrays.compareUnsigned(nodes, before, before + Hash.BYTES, nodes, at, at + Hash.BYTES))
                    .isNegative();
        }
    }

    @Test
    void aBucketThatGetsMoreThanExpectedGrows() {
        int count = 30_000;
        byte[] batch = new byte[count * NodeHasher.NODE];
        for (int row = 0; row < count; row++) {
            Bytes.putLong(batch, row * NodeHasher.NODE + 8, row);
        }
        assertThat(dealt(batch, count).width()).isEqualTo(count);
    }

    private static Leaves dealt(byte[] batch, int count) {
        var buckets = new Buckets(count);
        for (int row = 0; row < count; row++) {
            int bucket = buckets.numberOf(Bytes.getLong(batch, row * NodeHasher.NODE));
            buckets.get(bucket).add(batch, new int[] {row}, 0, 1);
        }
        return new Leaves(buckets);
    }
}
