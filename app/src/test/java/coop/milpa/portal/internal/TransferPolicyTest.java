package coop.milpa.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.portal.PortalRefusal;
import coop.milpa.portal.internal.TransferPolicy.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How much a member may move by herself. */
class TransferPolicyTest {

    private static final Currency GTQ = Currency.getInstance("GTQ");
    private static final Limits LIMITS = Limits.of(500, 1_000, GTQ);
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void theLimitItselfMayBeMoved() {
        assertThat(TransferPolicy.forbids(LIMITS, gtq("500.00"), gtq("0"))).isEmpty();
        assertThat(TransferPolicy.forbids(LIMITS, gtq("500.01"), gtq("0")))
                .contains(new PortalRefusal.OverLimit(gtq("500.00")));
    }

    @Test
    void whatWasMovedBeforeCountsOnTheSameDay() {
        assertThat(TransferPolicy.forbids(LIMITS, gtq("400.00"), gtq("600.00"))).isEmpty();
        assertThat(TransferPolicy.forbids(LIMITS, gtq("400.01"), gtq("600.00")))
                .contains(new PortalRefusal.OverDayLimit(gtq("1000.00"), gtq("400.00")));
    }

    @Test
    void theLimitOfOneIsSaidBeforeThatOfTheDay() {
        assertThat(TransferPolicy.forbids(LIMITS, gtq("600.00"), gtq("900.00")))
                .contains(new PortalRefusal.OverLimit(gtq("500.00")));
    }

    @Test
    void nothingIsLeftWhereTheLimitWasLoweredMeanwhile() {
        assertThat(TransferPolicy.forbids(LIMITS, gtq("1.00"), gtq("2000.00")))
                .contains(new PortalRefusal.OverDayLimit(gtq("1000.00"), gtq("0.00")));
    }

    @Test
    void whereTheLimitIsZeroNothingIsMoved() {
        assertThat(TransferPolicy.forbids(Limits.of(0, 0, GTQ), gtq("0.01"), gtq("0")))
                .contains(new PortalRefusal.OverLimit(gtq("0.00")));
    }

    @Test
    void aPhoneIsKnownForSomeHoursFirst() {
        Instant then = NOW.minus(Duration.ofHours(24));
        assertThat(TransferPolicy.forbids(Optional.empty(), 24, NOW)).contains(new PortalRefusal.PhoneNeeded());
        assertThat(TransferPolicy.forbids(Optional.of(then.plusSeconds(1)), 24, NOW))
                .contains(new PortalRefusal.PhoneTooNew(24));
        assertThat(TransferPolicy.forbids(Optional.of(then), 24, NOW)).isEmpty();
        assertThat(TransferPolicy.forbids(Optional.of(NOW), 0, NOW)).isEmpty();
    }

    private static Money gtq(String amount) {
        return Money.of(amount, GTQ);
    }
}
