package coop.milpa.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProcessRowTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration DEAD_AFTER = Duration.ofSeconds(60);
    private static final Instant LONG_AGO = NOW.minusSeconds(3600);

    private final ProcessHandle self = ProcessHandle.current();

    @Test
    void onTheSameMachineTheOperatingSystemKnows() {
        assertThat(row("here", self.pid(), ProcessRow.startOf(self), LONG_AGO).isAlive("here", NOW, DEAD_AFTER))
                .isTrue();
    }

    @Test
    void aNumberThatWasGivenOutAgainIsAnotherProcess() {
        assertThat(row("here", self.pid(), LONG_AGO, NOW).isAlive("here", NOW, DEAD_AFTER))
                .isFalse();
    }

    @Test
    void elsewhereSilenceTells() {
        assertThat(row("there", 1, LONG_AGO, NOW.minusSeconds(59)).isAlive("here", NOW, DEAD_AFTER))
                .isTrue();
        assertThat(row("there", 1, LONG_AGO, NOW.minusSeconds(60)).isAlive("here", NOW, DEAD_AFTER))
                .isFalse();
    }

    private static ProcessRow row(String host, long pid, Instant started, Instant beat) {
        return new ProcessRow(ProcessId.next(), host, pid, started, beat);
    }
}
