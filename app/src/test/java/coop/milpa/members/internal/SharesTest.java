package coop.milpa.members.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.PartyId;
import coop.milpa.members.Beneficiary;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Shares of an estate are exact: no centavo is made or lost by rounding. */
class SharesTest {

    @Test
    void theUnitThatIsLeftGoesToWhoeverLostMost() {
        assertThat(Shares.of(100, named("33.33", "33.33", "33.34"))).containsExactly(33, 33, 34);
        assertThat(Shares.of(1, named("50", "50"))).containsExactly(1, 0);
        assertThat(Shares.of(10, named("33.30", "33.30", "33.40"))).containsExactly(3, 3, 4);
    }

    @Test
    void sharesAddUpToTheAmountAlways() {
        var random = new Random(20_261_125);
        for (int n = 0; n < 2_000; n++) {
            long amount = random.nextLong(1_000_000_000_000_000L);
            int first = 1 + random.nextInt(9_997);
            int second = 1 + random.nextInt(9_998 - first);
            List<Beneficiary> named = named(cents(first), cents(second), cents(10_000 - first - second));
            assertThat(Arrays.stream(Shares.of(amount, named)).sum())
                    .as("seed 20261125, case " + n + ": " + amount + " to " + named)
                    .isEqualTo(amount);
        }
    }

    private static String cents(int hundredths) {
        return hundredths / 100 + "." + (hundredths % 100 < 10 ? "0" : "") + hundredths % 100;
    }

    private static List<Beneficiary> named(String... percents) {
        return Stream.of(percents)
                .map(percent -> Beneficiary.of(PartyId.next(), percent))
                .toList();
    }
}
