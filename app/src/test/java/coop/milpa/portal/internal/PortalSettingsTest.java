package coop.milpa.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Every setting of the portal, and what holds where nobody decides. */
class PortalSettingsTest {

    @Test
    void sessionsOfMembersAreShort() {
        var none = new Binder(new MapConfigurationPropertySource(Map.of()));
        assertThat(none.bindOrCreate("milpa.portal", PortalTimes.class))
                .isEqualTo(new PortalTimes(Duration.ofHours(2), Duration.ofMinutes(10)));
        assertThatThrownBy(() -> new PortalTimes(Duration.ZERO, Duration.ofMinutes(1)))
                .hasMessageContaining("milpa.portal.session-length");
    }

    @Test
    void limitsAreCautiousUntilACooperativeDecides() {
        assertThat(PortalSettings.CODE_DAYS.fallback()).isEqualTo(7);
        assertThat(PortalSettings.PHONE_WAITS.fallback()).isEqualTo(24);
        assertThat(PortalSettings.amounts())
                .extracting(key -> key.name() + " " + key.fallback())
                .isEqualTo(List.of(
                        "portal.to-others-max 500",
                        "portal.to-others-day-max 1000",
                        "portal.to-herself-max 5000",
                        "portal.to-herself-day-max 10000"));
    }
}
