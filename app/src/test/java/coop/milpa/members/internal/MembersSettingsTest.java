package coop.milpa.members.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.platform.SettingKey;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every setting of the module, with what holds while a cooperative has not decided. */
class MembersSettingsTest {

    @Test
    void everySettingHasAFallbackThatItsOwnReaderTakes() {
        Map<String, String> fallbacks = new LinkedHashMap<>();
        MembersSettings.all().forEach(key -> fallbacks.put(key.name(), written(key)));
        assertThat(fallbacks)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("members.admits-minors", "true"),
                        Map.entry("members.admits-organisations", "true"),
                        Map.entry("members.number-prefix", ""),
                        Map.entry("members.number-digits", "1"),
                        Map.entry("members.suspends-vote", "*"),
                        Map.entry("members.suspends-credit", "*"),
                        Map.entry("members.suspends-benefit", "*"),
                        Map.entry("members.suspends-surplus", "*"),
                        Map.entry("members.notice-days", "0"),
                        Map.entry("members.appeal-days", "30"),
                        Map.entry("members.set-off-order", "SAVINGS CONTRIBUTION"),
                        Map.entry("members.settles-free-part", "false"),
                        Map.entry("members.image-bytes-max", "500000"),
                        Map.entry("members.review-months-low", "36"),
                        Map.entry("members.review-months-medium", "24"),
                        Map.entry("members.review-months-high", "12")));
    }

    private static <T> String written(SettingKey<T> key) {
        String text = key.writer().apply(key.fallback());
        assertThat(key.reader().apply(text)).as(key.name()).isEqualTo(key.fallback());
        return text;
    }
}
