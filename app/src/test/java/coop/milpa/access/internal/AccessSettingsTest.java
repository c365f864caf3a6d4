package coop.milpa.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Names every setting of access; one that is added is named here too. */
class AccessSettingsTest {

    @Test
    void theseAreAllAndTheseAreTheirDefaults() {
        assertThat(bound(Map.of()))
                .isEqualTo(new AccessSettings(
                        Duration.ofHours(12), Duration.ofHours(1), Duration.ofDays(7), 19_456, 2, 2));
        assertThat(Arrays.stream(AccessSettings.class.getRecordComponents()))
                .extracting(component -> component.getName())
                .containsExactly(
                        "sessionLength",
                        "sessionIdle",
                        "oneTimePassword",
                        "hashMemoryKib",
                        "hashPasses",
                        "hashesAtOnce");
    }

    @Test
    void theseAreTheirNames() {
        assertThat(bound(Map.of(
                        "milpa.access.session-length", "8h",
                        "milpa.access.session-idle", "15m",
                        "milpa.access.one-time-password", "1d",
                        "milpa.access.hash-memory-kib", "65536",
                        "milpa.access.hash-passes", "3",
                        "milpa.access.hashes-at-once", "4")))
                .isEqualTo(new AccessSettings(
                        Duration.ofHours(8), Duration.ofMinutes(15), Duration.ofDays(1), 65_536, 3, 4));
    }

    @Test
    void aHashIsNeverCheaperThanItShouldBe() {
        assertThatThrownBy(() -> bound(Map.of("milpa.access.hash-memory-kib", "1024")))
                .isInstanceOf(BindException.class);
    }

    private static AccessSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("milpa.access", AccessSettings.class);
    }
}
