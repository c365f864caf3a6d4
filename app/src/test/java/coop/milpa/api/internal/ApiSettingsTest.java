package coop.milpa.api.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Names every setting of the API; one that is added is named here too. */
class ApiSettingsTest {

    @Test
    void theseAreAllAndTheseAreTheirDefaults() {
        assertThat(bound(Map.of())).isEqualTo(new ApiSettings(50, 200, Duration.ofDays(30), 2));
        assertThat(Arrays.stream(ApiSettings.class.getRecordComponents()))
                .extracting(component -> component.getName())
                .containsExactly("requestsPerSecond", "burst", "repliesKept", "carriers");
    }

    @Test
    void theseAreTheirNames() {
        assertThat(bound(Map.of(
                        "milpa.api.requests-per-second", "10",
                        "milpa.api.burst", "20",
                        "milpa.api.replies-kept", "7d",
                        "milpa.api.carriers", "1")))
                .isEqualTo(new ApiSettings(10, 20, Duration.ofDays(7), 1));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        for (String[] wrong :
                new String[][] {{"requests-per-second", "0"}, {"burst", "0"}, {"replies-kept", "1h"}, {"carriers", "17"}
                }) {
            assertThatThrownBy(() -> bound(Map.of("milpa.api." + wrong[0], wrong[1])))
                    .isInstanceOf(BindException.class);
        }
    }

    private static ApiSettings bound(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given)).bindOrCreate("milpa.api", ApiSettings.class);
    }
}
