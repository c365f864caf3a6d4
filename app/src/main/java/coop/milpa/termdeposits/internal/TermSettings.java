package coop.milpa.termdeposits.internal;

import coop.milpa.platform.SettingKey;

/** What a cooperative decides about term deposits, by day. */
final class TermSettings {

    /** How many days before the end of a term its owner is told. */
    static final SettingKey<Long> NOTICE_DAYS = SettingKey.whole("termdeposits.notice-days", 7);

    private TermSettings() {}
}
