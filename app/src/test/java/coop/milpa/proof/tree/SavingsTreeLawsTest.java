package coop.milpa.proof.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Laws of the tree: true for all balances, tried on many; a failure names its seed. */
class SavingsTreeLawsTest {

    @Test
    void everyAccountCanBeShownAndNothingIsLeftOver() {
        forSeeds(60, random -> {
            Map<String, Long> amounts = Trees.randomAmounts(random, 40);
            TreeRoot root = Trees.root(amounts);
            long sum = 0;
            for (Map.Entry<String, Long> account : amounts.entrySet()) {
                Inclusion inclusion = Trees.include(amounts, account.getKey());
                assertThat(Trees.holds(root, inclusion)).isTrue();
                assertThat(inclusion.amount()).isEqualTo(account.getValue());
                sum += inclusion.amount();
            }
            assertThat(root.sum()).isEqualTo(sum);
        });
    }

    @Test
    void leavingOutAnAccountChangesTheRootAndNobodyIsShownAnyMore() {
        forSeeds(60, random -> {
            Map<String, Long> amounts = Trees.randomAmounts(random, 30);
            amounts.put("B-1", 1L);
            Inclusion before = Trees.include(amounts, "A-0");
            TreeRoot honest = Trees.root(amounts);
            Map<String, Long> hidden = new HashMap<>(amounts);
            hidden.remove("B-1");
            TreeRoot root = Trees.root(hidden);
            assertThat(root.hash()).isNotEqualTo(honest.hash());
            assertThat(Trees.holds(root, before)).isFalse();
        });
    }

    @Test
    void loweringAnyBalanceChangesTheRootAndTurnsItsMembersCheckRed() {
        forSeeds(60, random -> {
            Map<String, Long> amounts = Trees.randomAmounts(random, 30);
            amounts.merge("A-0", 1L, Long::sum);
            Inclusion before = Trees.include(amounts, "A-0");
            Map<String, Long> lowered = new HashMap<>(amounts);
            lowered.merge("A-0", -1L, Long::sum);
            TreeRoot root = Trees.root(lowered);
            assertThat(root.sum()).isEqualTo(Trees.root(amounts).sum() - 1);
            assertThat(Trees.holds(root, before)).isFalse();
        });
    }

    @Test
    void partsAreSpreadEvenlyAndAddUp() {
        var balances = new Balances();
        int accounts = 3_000;
        for (int n = 0; n < accounts; n++) {
            balances.add("A-" + n, 3_000_000);
        }
        var secrets = new AccountSecrets(AccountSecrets.treeKey(Trees.SEED, Trees.OWED));
        long[] sums = new long[Balances.PARTS];
        for (int account = 0; account < accounts; account++) {
            secrets.of(balances, account);
            assertThat(secrets.part(0) + secrets.part(1) + secrets.part(2)).isEqualTo(3_000_000);
            for (int part = 0; part < Balances.PARTS; part++) {
                assertThat(secrets.part(part)).isNotNegative();
                sums[part] += secrets.part(part);
            }
        }
        for (long sum : sums) {
            assertThat(sum / accounts).isBetween(950_000L, 1_050_000L);
        }
    }

    @Test
    void theLargestAmountIsSplitWithoutOverflow() {
        for (long amount : List.of(0L, 1L, Long.MAX_VALUE - 1, Long.MAX_VALUE)) {
            Map<String, Long> one = Map.of("A-1", amount);
            Inclusion inclusion = Trees.include(one, "A-1");
            assertThat(inclusion.amount()).isEqualTo(amount);
            assertThat(Trees.holds(Trees.root(one), inclusion)).isTrue();
        }
    }

    @Test
    void aBigTreeIsTheSameAsASmallOneBuiltByTheBook() {
        forSeeds(8, random -> {
            Map<String, Long> amounts = Trees.randomAmounts(random, 20_000);
            Balances balances = Trees.balances(amounts);
            assertThat(SavingsTree.root(Trees.OWED, Trees.SEED, balances))
                    .isEqualTo(new TreeByTheBook(Trees.OWED, Trees.SEED).root(amounts));
        });
    }

    private static void forSeeds(int seeds, Consumer<RandomGenerator> law) {
        for (int seed = 1; seed <= seeds; seed++) {
            try {
                law.accept(new Random(seed));
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }
}
