package coop.milpa.protection.internal;

import coop.milpa.platform.OpenSetting;
import coop.milpa.platform.OpenSettings;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a cooperative decides about protection by page. */
@Configuration(proxyBeanMethods = false)
class ProtectionByPage {

    @Bean
    OpenSettings openSettingsOfProtection(ProtectionSchemes schemes) {
        return new OpenSettings(List.of(new OpenSetting<>(
                ProtectionSettings.SCHEME,
                (scheme, currency) -> scheme.isEmpty() || schemes.isKnown(scheme, currency))));
    }
}
