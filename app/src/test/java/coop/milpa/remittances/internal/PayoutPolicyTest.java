package coop.milpa.remittances.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.platform.Source;
import coop.milpa.remittances.PayerTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a remittance comes to, and what its payer owes for it. */
class PayoutPolicyTest {

    private static final Currency GTQ = Currency.getInstance("GTQ");
    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void halfACentGoesToTheEvenOne() {
        assertThat(PayoutPolicy.paid(Money.of("0.50", USD), terms("7.65", "0", "0")))
                .isEqualTo(Money.of("3.82", GTQ));
        assertThat(PayoutPolicy.paid(Money.of("1.50", USD), terms("7.65", "0", "0")))
                .isEqualTo(Money.of("11.48", GTQ));
    }

    @Test
    void withoutARateItIsPaidAsItWasSent() {
        assertThat(PayoutPolicy.paid(Money.of("12.34", GTQ), terms("", "0", "0")))
                .isEqualTo(Money.of("12.34", GTQ));
    }

    @Test
    void aCommissionIsFixedAndAShareOfWhatIsPaid() {
        assertThat(PayoutPolicy.commission(Money.of("333.00", GTQ), terms("", "1.25", "0.5")))
                .isEqualTo(Money.of("2.91", GTQ));
        assertThat(PayoutPolicy.commission(Money.of("333.00", GTQ), terms("", "0", "0")))
                .isEqualTo(Money.zero(GTQ));
    }

    private static PayerTerms terms(String rate, String fixed, String percent) {
        return new PayerTerms(
                "VELOZ",
                LocalDate.of(2026, 1, 1),
                true,
                rate.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(rate)),
                Money.of(fixed, GTQ),
                Rate.of(percent),
                Source.unconfirmed("made up for a test"));
    }
}
