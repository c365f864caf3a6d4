package coop.milpa.portal.internal;

import coop.milpa.platform.SettingKey;
import java.util.List;

/**
 * What a cooperative decides about its portal, by day. The fallbacks are caution, not law: unconfirmed until the
 * cooperative decides its own with their source. Amounts are whole units of the currency of its books.
 */
final class PortalSettings {

    /** How many days the code on a member's paper is good. */
    static final SettingKey<Long> CODE_DAYS = SettingKey.whole("portal.code-days", 7);

    /** How many hours a phone is known before money goes to somebody else by its codes. */
    static final SettingKey<Long> PHONE_WAITS = SettingKey.whole("portal.phone-wait-hours", 24);

    /** The most that goes to somebody else at once; nothing does where it is zero. */
    static final SettingKey<Long> TO_OTHERS = SettingKey.whole("portal.to-others-max", 500);

    /** The most that goes to others on one day of the books. */
    static final SettingKey<Long> TO_OTHERS_IN_A_DAY = SettingKey.whole("portal.to-others-day-max", 1_000);

    /** The most that goes from one account of hers to another at once. */
    static final SettingKey<Long> TO_HERSELF = SettingKey.whole("portal.to-herself-max", 5_000);

    /** The most that goes between her accounts on one day of the books. */
    static final SettingKey<Long> TO_HERSELF_IN_A_DAY = SettingKey.whole("portal.to-herself-day-max", 10_000);

    private PortalSettings() {}

    /** Those that are amounts. */
    static List<SettingKey<Long>> amounts() {
        return List.of(TO_OTHERS, TO_OTHERS_IN_A_DAY, TO_HERSELF, TO_HERSELF_IN_A_DAY);
    }
}
