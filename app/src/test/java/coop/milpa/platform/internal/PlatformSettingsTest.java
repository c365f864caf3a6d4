package coop.milpa.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Names every setting of the platform; one that is added is named here too. */
class PlatformSettingsTest {

    @Test
    void theseAreAllAndTheseAreTheirDefaults() {
        assertThat(bound(Map.of()))
                .isEqualTo(
                        new PlatformSettings(Duration.ofMillis(500), Duration.ofSeconds(10), Duration.ofSeconds(60)));
        assertThat(Arrays.stream(PlatformSettings.class.getRecordComponents()))
                .extracting(component -> component.getName())
                .containsExactly("progressEvery", "beatEvery", "deadAfter");
    }

    @Test
    void theseAreTheirNames() {
        assertThat(bound(Map.of(
                        "milpa.platform.progress-every", "1s",
                        "milpa.platform.beat-every", "2s",
                        "milpa.platform.dead-after", "3m")))
                .isEqualTo(new PlatformSettings(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofMinutes(3)));
    }

    @Test
    void refusesToDeclareDeadWhatHasBarelyMissedABeat() {
        assertThatThrownBy(() -> bound(Map.of("milpa.platform.dead-after", "15s")))
                .isInstanceOf(BindException.class);
    }

    private static PlatformSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("milpa.platform", PlatformSettings.class);
    }
}
