package coop.milpa.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Who is kept waiting, and for how long. */
class SlowdownTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String NAME = "ana@maiz";
    private static final String HERE = "10.0.0.7";

    private final Slowdown slowdown = new Slowdown();

    @Test
    void ofManyAttemptsAtOnceOnlyFiveAreMade() {
        for (int n = 0; n < 5; n++) {
            assertThat(attempt(NOON)).isZero();
        }
        assertThat(attempt(NOON)).isEqualTo(Duration.ofSeconds(2));
        assertThat(attempt(NOON)).as("asked again too early").isEqualTo(Duration.ofSeconds(2));
        assertThat(new Slowdown(1).attempt(NAME, HERE, NOON)).isZero();
    }

    @Test
    void eachFurtherOneDoublesTheWaitUpToAQuarterOfAnHour() {
        Instant last = fail(7);
        assertThat(attempt(last)).isEqualTo(Duration.ofSeconds(8));
        last = fail(10);
        assertThat(attempt(last)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void whoGuessesElsewhereKeepsNobodyWaitingHere() {
        for (int n = 0; n < 100; n++) {
            slowdown.attempt(NAME, "203.0.113." + n % 5, NOON);
        }
        assertThat(attempt(NOON)).isZero();
    }

    @Test
    void capitalsAndSpacesMakeNoOtherName() {
        Instant last = fail(6);
        assertThat(slowdown.attempt(" ANA@maiz ", HERE, last)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void theWaitPassesAndAfterAnHourAllIsForgotten() {
        Instant last = fail(6);
        assertThat(attempt(last.plusSeconds(3))).isEqualTo(Duration.ofSeconds(1));
        assertThat(attempt(last.plusSeconds(4))).isZero();
        Instant later = last.plusSeconds(3_700);
        for (int n = 0; n < 5; n++) {
            assertThat(attempt(later)).isZero();
        }
    }

    @Test
    void comingInForgetsTheMistakes() {
        Instant last = fail(6);
        slowdown.succeeded(NAME, HERE);
        assertThat(attempt(last)).isZero();
    }

    private Duration attempt(Instant now) {
        return slowdown.attempt(NAME, HERE, now);
    }

    /** So many wrong ones, each as early as may be; when the last was. */
    private Instant fail(int times) {
        Instant now = NOON;
        for (int n = 0; n < times; n++) {
            Duration left = attempt(now);
            if (!left.isZero()) {
                now = now.plus(left);
                attempt(now);
            }
        }
        return now;
    }
}
