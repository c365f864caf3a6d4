package coop.milpa.portal.internal;

import coop.milpa.platform.OpenSetting;
import coop.milpa.platform.OpenSettings;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a cooperative decides about its portal by page. */
@Configuration(proxyBeanMethods = false)
class PortalByPage {

    private static final int DAYS_MAX = 60;
    private static final int HOURS_MAX = 720;
    private static final long UNITS_MAX = 100_000_000;

    @Bean
    OpenSettings openSettingsOfThePortal() {
        List<OpenSetting<?>> all = new ArrayList<>(List.of(
                OpenSetting.between(PortalSettings.CODE_DAYS, 1, DAYS_MAX),
                OpenSetting.between(PortalSettings.PHONE_WAITS, 0, HOURS_MAX)));
        PortalSettings.amounts().forEach(key -> all.add(OpenSetting.between(key, 0, UNITS_MAX)));
        return new OpenSettings(all);
    }
}
