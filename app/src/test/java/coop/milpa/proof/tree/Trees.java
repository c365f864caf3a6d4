package coop.milpa.proof.tree;

import coop.milpa.kernel.CooperativeId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Trees for tests, all of one cooperative and day. */
public final class Trees {

    public static final CooperativeId COOPERATIVE = CooperativeId.parse("019aa000-0000-7000-8000-000000000001");
    public static final LocalDate DATE = LocalDate.of(2026, 3, 2);
    public static final Currency GTQ = Currency.getInstance("GTQ");
    public static final TreeScope OWED = new TreeScope(COOPERATIVE, DATE, GTQ, Side.OWED);
    public static final DaySeed SEED = DaySeed.of(new byte[DaySeed.BYTES]);

    private Trees() {}

    public static Balances balances(Map<String, Long> amounts) {
        var balances = new Balances();
        amounts.forEach(balances::add);
        return balances;
    }

    /** Between 1 and {@code most} accounts, of which a tenth are empty. */
    static Map<String, Long> randomAmounts(RandomGenerator random, int most) {
        Map<String, Long> amounts = new TreeMap<>();
        int count = random.nextInt(1, most + 1);
        for (int n = 0; n < count; n++) {
            amounts.put("A-" + n, random.nextInt(10) == 0 ? 0 : random.nextLong(1_000_000_000));
        }
        return amounts;
    }

    static TreeRoot root(Map<String, Long> amounts) {
        return SavingsTree.root(OWED, SEED, balances(amounts));
    }

    static Inclusion include(Map<String, Long> amounts, String number) {
        return SavingsTree.include(OWED, SEED, balances(amounts), new AccountNumber(number))
                .orElseThrow();
    }

    static boolean holds(TreeRoot root, Inclusion inclusion) {
        return new InclusionCheck(OWED, root).holds(inclusion);
    }

    static Inclusion withParts(Inclusion of, List<Part> parts) {
        return new Inclusion(of.account(), of.salt(), parts);
    }
}
