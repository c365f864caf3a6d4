package coop.milpa.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Names every setting of webhooks; one that is added is named here too. */
class WebhookSettingsTest {

    @Test
    void theseAreAllAndTheseAreTheirDefaults() {
        assertThat(bound(Map.of()))
                .isEqualTo(new WebhookSettings(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(10),
                        List.of(
                                Duration.ofSeconds(10),
                                Duration.ofMinutes(1),
                                Duration.ofMinutes(5),
                                Duration.ofMinutes(30),
                                Duration.ofHours(2),
                                Duration.ofHours(6),
                                Duration.ofHours(12)),
                        20,
                        10,
                        Duration.ofDays(30),
                        false));
        assertThat(Arrays.stream(WebhookSettings.class.getRecordComponents()))
                .extracting(component -> component.getName())
                .containsExactly(
                        "lookEvery",
                        "connectTimeout",
                        "answerTimeout",
                        "retryAfter",
                        "jitterPercent",
                        "pauseAfter",
                        "kept",
                        "innerTargets");
    }

    @Test
    void theseAreTheirNames() {
        assertThat(bound(Map.of(
                        "milpa.webhooks.look-every", "5s",
                        "milpa.webhooks.connect-timeout", "1s",
                        "milpa.webhooks.answer-timeout", "2s",
                        "milpa.webhooks.retry-after", "1s,2s",
                        "milpa.webhooks.jitter-percent", "0",
                        "milpa.webhooks.pause-after", "3",
                        "milpa.webhooks.kept", "7d",
                        "milpa.webhooks.inner-targets", "true")))
                .isEqualTo(new WebhookSettings(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        List.of(Duration.ofSeconds(1), Duration.ofSeconds(2)),
                        0,
                        3,
                        Duration.ofDays(7),
                        true));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        for (String[] wrong : new String[][] {
            {"look-every", "1ms"},
            {"connect-timeout", "0s"},
            {"answer-timeout", "1h"},
            {"retry-after", "0s"},
            {"jitter-percent", "101"},
            {"pause-after", "0"},
            {"kept", "1h"}
        }) {
            assertThatThrownBy(() -> bound(Map.of("milpa.webhooks." + wrong[0], wrong[1])))
                    .as(wrong[0])
                    .isInstanceOf(BindException.class);
        }
    }

    private static WebhookSettings bound(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given))
                .bindOrCreate("milpa.webhooks", WebhookSettings.class);
    }
}
