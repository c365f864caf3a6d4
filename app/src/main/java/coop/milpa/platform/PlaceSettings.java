package coop.milpa.platform;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Set;

/** Where and when a cooperative works: the dated settings behind {@link Calendars}. */
public final class PlaceSettings {

    /** The zone whose date is the cooperative's date. */
    public static final SettingKey<ZoneId> ZONE =
            SettingKey.of("platform.zone", ZoneId.of("America/Guatemala"), ZoneId::of);

    /** The area whose holidays it keeps, as narrow as it is known. */
    public static final SettingKey<Area> AREA = SettingKey.of("platform.area", new Area("GT"), Area::new);

    /** The days of the week it works, parted by spaces; empty: those of its area. */
    public static final SettingKey<Set<DayOfWeek>> WORKING_DAYS =
            new SettingKey<>("platform.working-days", Set.of(), WorkingWeek::parseDays, WorkingWeek::textOf);

    private PlaceSettings() {}
}
