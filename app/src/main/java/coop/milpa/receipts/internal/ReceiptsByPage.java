package coop.milpa.receipts.internal;

import coop.milpa.platform.OpenSetting;
import coop.milpa.platform.OpenSettings;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a cooperative decides about welfare dues by page. */
@Configuration(proxyBeanMethods = false)
class ReceiptsByPage {

    private static final int MONTHS_MAX = 120;

    @Bean
    OpenSettings openSettingsOfReceipts() {
        return new OpenSettings(List.of(
                OpenSetting.amount(WelfareSettings.MONTHLY_DUE),
                OpenSetting.betweenOrNothing(WelfareSettings.ARREARS_MONTHS_MAX, 0, MONTHS_MAX)));
    }
}
