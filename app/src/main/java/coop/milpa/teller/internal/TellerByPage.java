package coop.milpa.teller.internal;

import coop.milpa.kernel.Money;
import coop.milpa.platform.OpenSetting;
import coop.milpa.platform.OpenSettings;
import coop.milpa.platform.SettingKey;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a cooperative decides about cash by page. */
@Configuration(proxyBeanMethods = false)
class TellerByPage {

    @Bean
    OpenSettings openSettingsOfTeller() {
        return new OpenSettings(List.of(amounts(TellerSettings.DRAWER_LIMIT), amounts(TellerSettings.VAULT_LIMIT)));
    }

    /** None, or one of the currency of the books and as many others as are kept. */
    private static OpenSetting<Map<Currency, Money>> amounts(SettingKey<Map<Currency, Money>> key) {
        return new OpenSetting<>(key, (amounts, currency) -> amounts.isEmpty() || amounts.containsKey(currency));
    }
}
