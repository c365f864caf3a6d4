package coop.milpa.credit.internal;

import coop.milpa.platform.OpenSetting;
import coop.milpa.platform.OpenSettings;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a cooperative decides about loans by page. */
@Configuration(proxyBeanMethods = false)
class CreditByPage {

    @Bean
    OpenSettings openSettingsOfCredit() {
        return new OpenSettings(List.of(OpenSetting.of(Schemes.DECIDED)));
    }
}
