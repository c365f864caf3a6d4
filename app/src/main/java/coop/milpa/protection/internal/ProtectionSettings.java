package coop.milpa.protection.internal;

import coop.milpa.platform.SettingKey;

/** What a cooperative decides about the protection of its deposits, by day. */
final class ProtectionSettings {

    /** Which scheme of {@code data/protection/deposit-protection.csv} covers them; empty for none. */
    static final SettingKey<String> SCHEME = SettingKey.text("protection.scheme", "");

    private ProtectionSettings() {}
}
