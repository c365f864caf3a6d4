package coop.milpa.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.imports.Reconciliation;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Laws of reconciliation, tried on made-up histories whose rows are shuffled; a failure names its seed. */
class ReconcilerLawsTest {

    private static final int SEEDS = 60;

    @TempDir
    private Path folder;

    @Test
    void aTrueHistoryMatchesToTheLastDigitInWhateverOrderItsRowsStand() {
        forManySeeds(seed -> {
            Reconciliation result = reconcile(history(new Random(seed), 0));
            assertThat(result.exact()).isEqualTo(result.accountDays()).isPositive();
            assertThat(result.maxDrift()).isEqualByComparingTo("0");
        });
    }

    @Test
    void oneAmountThatIsWrongBreaksEveryLaterDayOfItsAccountAndNoOther() {
        forManySeeds(seed -> {
            Reconciliation result = reconcile(history(new Random(seed), 100));
            assertThat(result.mismatched()).isPositive();
            assertThat(result.mismatches())
                    .allMatch(mismatch -> mismatch.account().equals("10"));
        });
    }

    @Test
    void everyAccountDayIsCountedOnce() {
        forManySeeds(seed -> {
            Reconciliation result = reconcile(history(new Random(seed), seed % 20));
            assertThat(result.exact() + result.withinTolerance() + result.mismatched())
                    .isEqualTo(result.accountDays());
        });
    }

    /** Rows of two accounts; the first of account 10 says so many centavos more than its balance grew by. */
    private static String history(Random random, int surplus) {
        List<String> rows = new ArrayList<>();
        long[] balances = new long[2];
        for (int n = 0; n < 80; n++) {
            int account = n == 0 ? 0 : random.nextInt(2);
            long amount = 1L + random.nextInt(100_000);
            boolean in = n == 0 || random.nextBoolean();
            balances[account] += in ? amount : -amount;
            LocalDate date = Papers.FROM.plusDays(n / 4);
            rows.add("m%d,%d,%s,%s,%s,%s,x\n"
                    .formatted(
                            n,
                            10 + 10 * account,
                            date,
                            in ? "DEPOSIT" : "WITHDRAWAL",
                            decimal(n == 0 ? amount + surplus : amount),
                            decimal(balances[account])));
        }
        Collections.shuffle(rows, random);
        return String.join("", rows);
    }

    private static String decimal(long minor) {
        return BigDecimal.valueOf(minor, 2).toPlainString();
    }

    private Reconciliation reconcile(String rows) {
        Batch batch = new Papers(folder).movements(rows).read();
        assertThat(Papers.errorsOf(batch)).isEmpty();
        return Papers.compared(batch).reconciliation();
    }

    private static void forManySeeds(java.util.function.IntConsumer law) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            try {
                law.accept(seed);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }
}
