package coop.milpa.platform.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Area;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.BusinessCalendar;
import coop.milpa.platform.Calendars;
import coop.milpa.platform.Change;
import coop.milpa.platform.Holiday;
import coop.milpa.platform.Json;
import coop.milpa.platform.PlaceSettings;
import coop.milpa.platform.Setting;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Subject;
import coop.milpa.platform.TenantScope;
import coop.milpa.platform.Validity;
import coop.milpa.platform.WorkingWeek;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Puts a cooperative's calendar together from the public files, its settings and the days of its own. */
@Service
class CalendarDesk implements Calendars {

    private static final List<Holiday> PUBLIC_HOLIDAYS = CalendarFiles.holidays();
    private static final List<WorkingWeek> PUBLIC_WEEKS = CalendarFiles.weeks();

    private final TenantScope tenants;
    private final Settings settings;
    private final OwnDayRegister ownDays;
    private final AuditTrail trail;
    private final Clock clock;

    CalendarDesk(TenantScope tenants, Settings settings, OwnDayRegister ownDays, AuditTrail trail, Clock clock) {
        this.tenants = tenants;
        this.settings = settings;
        this.ownDays = ownDays;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public LocalDate today(CooperativeId cooperative) {
        return clock.instant().atZone(zone(cooperative)).toLocalDate();
    }

    @Override
    public ZoneId zone(CooperativeId cooperative) {
        // Which day settings are read for cannot depend on the zone they name: the day it is in Greenwich decides.
        return settings.get(cooperative, PlaceSettings.ZONE, dayInGreenwich());
    }

    @Override
    public BusinessCalendar of(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> {
            Area area = settings.get(cooperative, PlaceSettings.AREA, dayInGreenwich());
            List<Holiday> holidays = new ArrayList<>(PUBLIC_HOLIDAYS);
            holidays.addAll(ownDays.of(cooperative));
            List<WorkingWeek> weeks = new ArrayList<>(weeksOf(cooperative, area));
            weeks.addAll(PUBLIC_WEEKS);
            return new RuledCalendar(area, holidays, weeks);
        });
    }

    @Override
    public BusinessCalendar of(Area area) {
        return new RuledCalendar(area, PUBLIC_HOLIDAYS, PUBLIC_WEEKS);
    }

    @Override
    public void addOwn(CooperativeId cooperative, Holiday holiday) {
        tenants.run(cooperative, () -> {
            ownDays.write(cooperative, holiday);
            var subject = new Subject("own-day", holiday.occasion().rule().toString());
            Json after = Json.of(Map.of(
                    "name", holiday.occasion().name().spanish(),
                    "from", holiday.validity().from().toString(),
                    "to", holiday.validity().to().toString(),
                    "source", holiday.source().text()));
            trail.record(cooperative, new Change(subject, "platform.own-day-added", Json.NOTHING, after));
        });
    }

    @Override
    public List<Holiday> own(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> ownDays.of(cooperative));
    }

    private LocalDate dayInGreenwich() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Its own weeks, the latest first; a decision without days gives the week back to the area. */
    private List<WorkingWeek> weeksOf(CooperativeId cooperative, Area area) {
        List<WorkingWeek> weeks = new ArrayList<>();
        LocalDate last = Validity.OPEN;
        for (Setting setting : decided(cooperative).reversed()) {
            Set<DayOfWeek> days = PlaceSettings.WORKING_DAYS.reader().apply(setting.value());
            if (!days.isEmpty()) {
                weeks.add(new WorkingWeek(area, days, new Validity(setting.from(), last), setting.source()));
            }
            last = setting.from().minusDays(1);
        }
        return weeks;
    }

    private List<Setting> decided(CooperativeId cooperative) {
        return settings.all(cooperative).stream()
                .filter(setting -> setting.name().equals(PlaceSettings.WORKING_DAYS.name()))
                .toList();
    }
}
