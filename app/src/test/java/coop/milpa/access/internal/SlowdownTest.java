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
    void fiveMistakesAreForgiven() {
        fail(4);
        assertThat(leftAt(NOON)).isZero();
        fail(1);
        assertThat(leftAt(NOON)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void ofManyAttemptsAtOnceOnlyFiveAreMade() {
        for (int n = 0; n < 5; n++) {
            assertThat(slowdown.attempt(NAME, HERE, NOON)).isZero();
        }
        assertThat(slowdown.attempt(NAME, HERE, NOON)).isEqualTo(Duration.ofSeconds(2));
        assertThat(new Slowdown(1).attempt(NAME, HERE, NOON)).isZero();
    }

    @Test
    void eachFurtherOneDoublesTheWaitUpToAQuarterOfAnHour() {
        fail(7);
        assertThat(leftAt(NOON)).isEqualTo(Duration.ofSeconds(8));
        fail(100);
        assertThat(leftAt(NOON)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void whoGuessesElsewhereKeepsNobodyWaitingHere() {
        for (int n = 0; n < 100; n++) {
            slowdown.failed(NAME, "203.0.113." + n % 5, NOON);
        }
        assertThat(leftAt(NOON)).isZero();
    }

    @Test
    void capitalsAndSpacesMakeNoOtherName() {
        fail(6);
        assertThat(slowdown.left(" ANA@maiz ", HERE, NOON)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void theWaitPassesAndAfterAnHourAllIsForgotten() {
        fail(6);
        assertThat(leftAt(NOON.plusSeconds(4))).isZero();
        slowdown.failed(NAME, HERE, NOON.plusSeconds(3_700));
        assertThat(leftAt(NOON.plusSeconds(3_700))).isZero();
    }

    @Test
    void comingInForgetsTheMistakes() {
        fail(6);
        slowdown.succeeded(NAME, HERE);
        assertThat(leftAt(NOON)).isZero();
    }

    private void fail(int times) {
        for (int n = 0; n < times; n++) {
            slowdown.failed(NAME, HERE, NOON);
        }
    }

    private Duration leftAt(Instant now) {
        return slowdown.left(NAME, HERE, now);
    }
}
