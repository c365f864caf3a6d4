package coop.milpa.remittances.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Rate;
import coop.milpa.platform.Source;
import coop.milpa.remittances.PayRemittance;
import coop.milpa.remittances.PayerTerms;
import coop.milpa.remittances.RemittanceRefusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
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

    @Test
    void withoutAnAccountAllOfItIsHandedOut() {
        assertThat(split(Optional.empty())).isEqualTo(Outcome.done(new PayoutPolicy.Split(gtq("400"), gtq("0"))));
    }

    @Test
    void intoAnAccountGoesAllOfItOrWhatIsSaid() {
        assertThat(split(into("A-1", ""))).isEqualTo(Outcome.done(new PayoutPolicy.Split(gtq("0"), gtq("400"))));
        assertThat(split(into("A-1", "399.99")))
                .isEqualTo(Outcome.done(new PayoutPolicy.Split(gtq("0.01"), gtq("399.99"))));
        assertThat(split(into("A-1", "400"))).isEqualTo(Outcome.done(new PayoutPolicy.Split(gtq("0"), gtq("400"))));
    }

    @Test
    void whatIsWrongWithTheAccountIsSaidBeforeWhatIsWrongWithTheAmount() {
        assertThat(split(into("", "900"))).isEqualTo(Outcome.refused(new RemittanceRefusal.AccountNeeded()));
        assertThat(split(into("B-1", "900")))
                .isEqualTo(Outcome.refused(new RemittanceRefusal.NotHerAccount("B-1", "Rosa")));
        assertThat(split(into("A-1", "900")))
                .isEqualTo(Outcome.refused(new RemittanceRefusal.SavedOff(gtq("900"), gtq("400"))));
        var dollars = new PayRemittance.Into("A-1", Optional.of(Money.of("1", USD)));
        assertThat(split(Optional.of(dollars))).isInstanceOf(Outcome.Refused.class);
    }

    private static Optional<PayRemittance.Into> into(String account, String amount) {
        Optional<Money> saved = amount.isEmpty() ? Optional.empty() : Optional.of(gtq(amount));
        return Optional.of(new PayRemittance.Into(account, saved));
    }

    private static Outcome<PayoutPolicy.Split> split(Optional<PayRemittance.Into> into) {
        return PayoutPolicy.split(into, gtq("400"), Set.of("A-1", "A-2"), "Rosa");
    }

    private static Money gtq(String amount) {
        return Money.of(amount, GTQ);
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
