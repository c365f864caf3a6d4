package coop.milpa.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Every setting of pages by name, and what is refused. */
class WebSettingsTest {

    @Test
    void nothingSetIsAsUsual() {
        assertThat(bound(Map.of())).isEqualTo(new WebSettings(100, 2_000, ','));
    }

    @Test
    void eachIsSetByItsName() {
        assertThat(bound(Map.of(
                        "milpa.web.page-rows", "20",
                        "milpa.web.paper-rows-max", "500",
                        "milpa.web.csv-separator", ";")))
                .isEqualTo(new WebSettings(20, 500, ';'));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new WebSettings(0, 2_000, ',')).hasMessageContaining("milpa.web.page-rows");
        assertThatThrownBy(() -> new WebSettings(100, 0, ',')).hasMessageContaining("milpa.web.paper-rows-max");
        assertThatThrownBy(() -> new WebSettings(100, 2_000, 'x')).hasMessageContaining("milpa.web.csv-separator");
    }

    private static WebSettings bound(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given)).bindOrCreate("milpa.web", WebSettings.class);
    }
}
