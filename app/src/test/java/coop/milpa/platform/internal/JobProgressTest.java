package coop.milpa.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.platform.JobStep;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobProgressTest {

    private static final Duration EVERY = Duration.ofMillis(500);

    private final HandClock clock = new HandClock();
    private final List<List<JobStep>> written = new ArrayList<>();
    private final JobProgress progress = new JobProgress((step, changed) -> written.add(changed), clock, EVERY);

    @Test
    void aMillionUnitsAreNoReasonToWrite() {
        progress.begin("interest", 1_000_000);
        for (int n = 0; n < 1_000_000; n++) {
            progress.advance(1);
        }
        progress.end();

        assertThat(written).isEmpty();
        assertThat(progress.rest()).containsExactly(new JobStep(1, "interest", 1, 1_000_000, 1_000_000, Duration.ZERO));
    }

    @Test
    void whatChangedIsWrittenOnceTheTimeHasCome() {
        progress.begin("interest", 10);
        progress.advance(4);
        clock.pass(EVERY);
        progress.advance(1);
        progress.advance(1);

        assertThat(written).hasSize(1);
        assertThat(written.getFirst()).extracting(JobStep::done).containsExactly(5L);
    }

    @Test
    void roundsOfAStepAreCountedTogether() {
        for (int day = 0; day < 30; day++) {
            progress.begin("totals", 100);
            progress.advance(100);
            clock.pass(Duration.ofMillis(10));
            progress.end();
            progress.begin("hash", 0);
            progress.end();
        }

        assertThat(progress.rest())
                .containsExactly(
                        new JobStep(1, "totals", 30, 3000, 3000, Duration.ofMillis(300)),
                        new JobStep(2, "hash", 30, 0, 0, Duration.ZERO));
    }

    @Test
    void stepsBeyondTheLimitAreCountedWithTheLast() {
        for (int n = 1; n <= 250; n++) {
            progress.begin("step " + n, 1);
        }

        List<JobStep> steps = progress.rest();
        assertThat(steps).hasSize(200);
        assertThat(steps.getLast().rounds()).isEqualTo(51);
    }

    /** A clock that moves when it is told to. */
    private static final class HandClock extends Clock {

        private Instant now = Instant.parse("2026-03-02T12:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
