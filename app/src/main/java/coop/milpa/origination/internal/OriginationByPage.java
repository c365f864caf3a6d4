package coop.milpa.origination.internal;

import coop.milpa.platform.OpenSetting;
import coop.milpa.platform.OpenSettings;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a cooperative decides about applications for loans by page. */
@Configuration(proxyBeanMethods = false)
class OriginationByPage {

    private static final int DAYS_MAX = 365;
    private static final int QUORUM_MAX = 15;

    @Bean
    OpenSettings openSettingsOfOrigination() {
        return new OpenSettings(List.of(
                OpenSetting.between(OriginationSettings.APPROVAL_DAYS, 1, DAYS_MAX),
                OpenSetting.between(OriginationSettings.QUORUM, 1, QUORUM_MAX)));
    }
}
