package coop.milpa.collections.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.collections.BillerTerms;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.platform.Source;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;

/** What the cooperative keeps of a bill. */
class CollectingPolicyTest {

    private static final Currency GTQ = Currency.getInstance("GTQ");

    @Test
    void aShareIsRoundedHalfToEven() {
        assertThat(kept("10.50", "0", "1")).isEqualTo(Money.of("0.10", GTQ));
        assertThat(kept("11.50", "0", "1")).isEqualTo(Money.of("0.12", GTQ));
    }

    @Test
    void itIsFixedAndAShareAndNeverMoreThanTheBill() {
        assertThat(kept("100.00", "1.00", "1.5")).isEqualTo(Money.of("2.50", GTQ));
        assertThat(kept("0.75", "1.00", "1.5")).isEqualTo(Money.of("0.75", GTQ));
        assertThat(kept("100.00", "0", "0")).isEqualTo(Money.zero(GTQ));
    }

    private static Money kept(String amount, String fixed, String percent) {
        return CollectingPolicy.commission(
                Money.of(amount, GTQ),
                new BillerTerms(
                        "AGUA",
                        LocalDate.of(2026, 1, 1),
                        true,
                        Money.zero(GTQ),
                        Money.of(fixed, GTQ),
                        Rate.of(percent),
                        Source.unconfirmed("made up for a test")));
    }
}
