package coop.milpa.origination.internal;

import coop.milpa.platform.SettingKey;

/** What a cooperative decides about applications for loans, by day. The fallbacks are custom, from memory. */
final class OriginationSettings {

    /** For how many days after it was granted a loan may be paid out. */
    static final SettingKey<Long> APPROVAL_DAYS = SettingKey.whole("origination.approval-days", 30);

    /** How many of a committee have to take part at least; never fewer than have to say yes. */
    static final SettingKey<Long> QUORUM = SettingKey.whole("origination.committee-quorum", 3);

    private OriginationSettings() {}
}
