package coop.milpa.termdeposits.internal;

import coop.milpa.platform.OpenSetting;
import coop.milpa.platform.OpenSettings;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a cooperative decides about term deposits by page. */
@Configuration(proxyBeanMethods = false)
class TermsByPage {

    private static final int DAYS_MAX = 90;

    @Bean
    OpenSettings openSettingsOfTermDeposits() {
        return new OpenSettings(List.of(OpenSetting.between(TermSettings.NOTICE_DAYS, 0, DAYS_MAX)));
    }
}
