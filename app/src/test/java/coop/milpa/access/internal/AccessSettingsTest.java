package coop.milpa.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
                        Duration.ofHours(12), Duration.ofHours(1), Duration.ofDays(7), 19_456, 2, 2, "", Map.of()));
        assertThat(Arrays.stream(AccessSettings.class.getRecordComponents()))
                .extracting(component -> component.getName())
                .containsExactly(
                        "sessionLength",
                        "sessionIdle",
                        "oneTimePassword",
                        "hashMemoryKib",
                        "hashPasses",
                        "hashesAtOnce",
                        "address",
                        "providers");
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
                        Duration.ofHours(8), Duration.ofMinutes(15), Duration.ofDays(1), 65_536, 3, 4, "", Map.of()));
    }

    @Test
    void aProviderIsDescribedUnderItsName() {
        String union = "milpa.access.providers.union.";
        AccessSettings bound = bound(Map.of(
                "milpa.access.address",
                "https://milpa.example",
                union + "issuer",
                "https://id.example/realms/union",
                union + "client-id",
                "milpa",
                union + "client-secret",
                "secret",
                union + "label",
                "La Unión",
                union + "second-factor",
                "mfa,otp",
                union + "ask-anew",
                "false"));
        assertThat(bound.providers())
                .containsEntry(
                        "union",
                        new ProviderSettings(
                                "https://id.example/realms/union",
                                "milpa",
                                "secret",
                                "La Unión",
                                Set.of("mfa", "otp"),
                                false));
        assertThat(bound.toString()).as("no log has it").doesNotContain("secret");
        assertThat(bound(Map.of(
                                "milpa.access.address",
                                "https://milpa.example",
                                union + "issuer",
                                "https://id.example",
                                union + "client-id",
                                "milpa",
                                union + "label",
                                "La Unión"))
                        .providers())
                .containsEntry(
                        "union", new ProviderSettings("https://id.example", "milpa", "", "La Unión", Set.of(), true));
    }

    @Test
    void secretsGoByHttpsOrNowhere() {
        Map<String, String> right = Map.of(
                "milpa.access.address", "https://milpa.example",
                "milpa.access.providers.union.issuer", "https://id.example",
                "milpa.access.providers.union.client-id", "milpa",
                "milpa.access.providers.union.label", "La Unión");
        for (String wrong :
                List.of("http://id.example", "https:///nobody", "ftp://id.example", "https://a@id.example")) {
            Map<String, String> properties = new TreeMap<>(right);
            properties.put("milpa.access.providers.union.issuer", wrong);
            assertThatThrownBy(() -> bound(properties)).as(wrong).isInstanceOf(BindException.class);
        }
        for (String wrong : List.of("", "http://milpa.example")) {
            Map<String, String> properties = new TreeMap<>(right);
            properties.put("milpa.access.address", wrong);
            assertThatThrownBy(() -> bound(properties)).as(wrong).isInstanceOf(BindException.class);
        }
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
