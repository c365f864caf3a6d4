package coop.milpa.contributions.internal;

import coop.milpa.members.MemberKind;
import coop.milpa.platform.OpenSetting;
import coop.milpa.platform.OpenSettings;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a cooperative decides about contributions by page; what a share is worth is an act of its own. */
@Configuration(proxyBeanMethods = false)
class ContributionsByPage {

    private static final int QUOTAS_MAX = 120;

    @Bean
    OpenSettings openSettingsOfContributions() {
        List<OpenSetting<?>> all = new ArrayList<>();
        for (MemberKind kind : MemberKind.values()) {
            all.add(OpenSetting.amount(ContributionSettings.entranceFee(kind)));
            all.add(OpenSetting.amount(ContributionSettings.firstContribution(kind)));
        }
        all.add(OpenSetting.betweenOrNothing(ContributionSettings.ARREARS_QUOTAS_MAX, 0, QUOTAS_MAX));
        all.add(OpenSetting.amount(ContributionSettings.ARREARS_AMOUNT_MAX));
        return new OpenSettings(all);
    }
}
