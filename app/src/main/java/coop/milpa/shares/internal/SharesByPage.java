package coop.milpa.shares.internal;

import coop.milpa.platform.OpenSetting;
import coop.milpa.platform.OpenSettings;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a cooperative decides about surpluses and redemptions by page: all of it. */
@Configuration(proxyBeanMethods = false)
class SharesByPage {

    @Bean
    OpenSettings openSettingsOfShares() {
        return new OpenSettings(List.of(
                OpenSetting.of(ShareSettings.LEGAL_RESERVE),
                OpenSetting.of(ShareSettings.EDUCATION),
                OpenSetting.of(ShareSettings.FURTHER_RESERVES),
                OpenSetting.of(ShareSettings.INTEREST_CAP),
                OpenSetting.of(ShareSettings.PATRONAGE),
                OpenSetting.amount(ShareSettings.PROVISION_DEFICIT),
                OpenSetting.amount(ShareSettings.CAPITAL_FLOOR),
                OpenSetting.of(ShareSettings.REDEMPTION_QUOTA),
                OpenSetting.of(ShareSettings.REDEMPTION_WAIT)));
    }
}
