package coop.milpa.counter.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.counter.CounterOrder;
import coop.milpa.kernel.Money;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What was written into fields is told apart without being kept. */
class SaidDigestTest {

    private static final Money AMOUNT = Money.of("1.00", Currency.getInstance("GTQ"));

    @Test
    void nothingWrittenIsNothingKept() {
        assertThat(SaidDigest.of(CounterOrder.Said.of(AMOUNT))).isEmpty();
    }

    @Test
    void theSameIsTheSameAndAnythingElseIsNot() {
        String one = digest(Map.of("a-b", "x", "a-c", "yz"));
        assertThat(one).hasSize(64).isEqualTo(digest(Map.of("a-c", "yz", "a-b", "x")));
        assertThat(one)
                .isNotEqualTo(digest(Map.of("a-b", "xy", "a-c", "z")))
                .isNotEqualTo(digest(Map.of("a-b", "x")))
                .isNotEqualTo(digest(Map.of("a-b", "x", "a-d", "yz")));
    }

    private static String digest(Map<String, String> fields) {
        return SaidDigest.of(new CounterOrder.Said(AMOUNT, new TreeMap<>(fields)));
    }
}
