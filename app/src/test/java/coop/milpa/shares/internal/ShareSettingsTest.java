package coop.milpa.shares.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.milpa.platform.SettingKey;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Names every setting of surpluses and redemptions and what holds while nothing was decided. */
class ShareSettingsTest {

    @Test
    void everySettingHasAFallback() {
        assertThat(ShareSettings.all())
                .extracting(SettingKey::name)
                .containsExactly(
                        "shares.legal-reserve-percent",
                        "shares.education-percent",
                        "shares.further-reserves",
                        "shares.interest-cap",
                        "shares.patronage-weights",
                        "shares.provision-deficit",
                        "shares.capital-floor",
                        "shares.redemption-quota-percent",
                        "shares.redemption-wait");
        assertThat(ShareSettings.LEGAL_RESERVE.fallback()).isEmpty();
        assertThat(ShareSettings.FURTHER_RESERVES.fallback()).isEmpty();
        assertThat(ShareSettings.PATRONAGE.fallback()).containsEntry("savings.held", BigDecimal.valueOf(100));
        assertThat(ShareSettings.REDEMPTION_WAIT.fallback().isZero()).isTrue();
        assertThat(new SharesLimits(50_000).paymentRows()).isEqualTo(50_000);
    }

    @Test
    void whatIsNoPercentageIsNotTaken() {
        for (String text : new String[] {"-1", "101", "5,5", "503199", "503199 5, 503199 6"}) {
            assertThatThrownBy(() -> ShareSettings.FURTHER_RESERVES.reader().apply(text))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(ShareSettings.FURTHER_RESERVES
                        .writer()
                        .apply(ShareSettings.FURTHER_RESERVES.reader().apply("503199 5, 307102 2.5")))
                .isEqualTo("503199 5, 307102 2.5");
        assertThatThrownBy(() -> ShareSettings.REDEMPTION_WAIT.reader().apply("P-1D"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
