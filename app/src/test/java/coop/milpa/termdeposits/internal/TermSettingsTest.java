package coop.milpa.termdeposits.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names every setting of term deposits and what holds while nothing was decided. */
class TermSettingsTest {

    @Test
    void everySettingHasAFallback() {
        assertThat(TermSettings.NOTICE_DAYS.name()).isEqualTo("termdeposits.notice-days");
        assertThat(TermSettings.NOTICE_DAYS.fallback()).isEqualTo(7);
    }
}
