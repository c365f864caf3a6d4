package coop.milpa.access;

import coop.milpa.platform.SettingKey;

/** What a home decides about how its people come in and what they may hold together: dated settings. */
public final class HomeSettings {

    /** Whether roles that are marked so ask for a second factor here. Whoever has set one up is asked anyway. */
    public static final SettingKey<Boolean> SECOND_FACTOR = SettingKey.flag("access.second-factor", true);

    /** Whether duties that exclude each other are kept apart here; where two people do everything, they cannot be. */
    public static final SettingKey<Boolean> DUTIES_APART = SettingKey.flag("access.duties-apart", true);

    private HomeSettings() {}
}
