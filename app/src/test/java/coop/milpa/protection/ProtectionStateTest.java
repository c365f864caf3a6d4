package coop.milpa.protection;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.platform.Source;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How much of a member's deposits a scheme covers. */
class ProtectionStateTest {

    private static final Currency GTQ = Currency.getInstance("GTQ");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);

    @Test
    void lessThanTheLimitIsCoveredWhole() {
        assertThat(state("99999.99").covered()).isEqualTo(gtq("99999.99"));
        assertThat(state("100000.00").covered()).isEqualTo(gtq("100000.00"));
        assertThat(state("100000.00").uncovered()).isEqualTo(gtq("0.00"));
    }

    @Test
    void whatGoesBeyondTheLimitIsNot() {
        assertThat(state("100150.01").covered()).isEqualTo(gtq("100000.00"));
        assertThat(state("100150.01").uncovered()).isEqualTo(gtq("150.01"));
    }

    @Test
    void withoutASchemeNothingIs() {
        var none = new ProtectionState(DAY, Optional.empty(), gtq("10.00"));
        assertThat(none.covered()).isEqualTo(gtq("0.00"));
        assertThat(none.uncovered()).isEqualTo(gtq("10.00"));
    }

    private static ProtectionState state(String held) {
        var scheme = new DepositProtection(
                "Fondo de ejemplo", "Fund of an example", gtq("100000.00"), Source.unconfirmed("made up for a test"));
        return new ProtectionState(DAY, Optional.of(scheme), gtq(held));
    }

    private static Money gtq(String amount) {
        return Money.of(amount, GTQ);
    }
}
