package coop.milpa.members.internal;

import coop.milpa.platform.OpenSetting;
import coop.milpa.platform.OpenSettings;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a cooperative decides about membership by page. */
@Configuration(proxyBeanMethods = false)
class MembersByPage {

    private static final int DIGITS_MAX = 12;
    private static final int DAYS_MAX = 365;
    private static final int MONTHS_MAX = 120;

    @Bean
    OpenSettings openSettingsOfMembers() {
        return new OpenSettings(List.of(
                OpenSetting.of(MembersSettings.ADMITS_MINORS),
                OpenSetting.of(MembersSettings.ADMITS_ORGANISATIONS),
                OpenSetting.between(MembersSettings.NUMBER_DIGITS, 1, DIGITS_MAX),
                OpenSetting.between(MembersSettings.NOTICE_DAYS, 0, DAYS_MAX),
                OpenSetting.between(MembersSettings.APPEAL_DAYS, 0, DAYS_MAX),
                OpenSetting.of(MembersSettings.SETTLES_FREE_PART),
                OpenSetting.between(MembersSettings.REVIEW_MONTHS_LOW, 1, MONTHS_MAX),
                OpenSetting.between(MembersSettings.REVIEW_MONTHS_MEDIUM, 1, MONTHS_MAX),
                OpenSetting.between(MembersSettings.REVIEW_MONTHS_HIGH, 1, MONTHS_MAX)));
    }
}
