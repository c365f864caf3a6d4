package coop.milpa.platform.internal;

import coop.milpa.platform.Area;
import coop.milpa.platform.BusinessCalendar;
import coop.milpa.platform.DayExplanation;
import coop.milpa.platform.Holiday;
import coop.milpa.platform.Source;
import coop.milpa.platform.Validity;
import coop.milpa.platform.WorkingWeek;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A calendar worked out from rules, a year at a time and each year once. */
final class RuledCalendar implements BusinessCalendar {

    private static final int SEARCH_DAYS_MAX = 366;

    private final Area area;
    private final List<Holiday> holidays;
    private final List<WorkingWeek> weeks;
    private final Map<Integer, Map<LocalDate, List<Holiday>>> years = new ConcurrentHashMap<>();

    /**
     * @param area  the place
     * @param holidays  those of any area; the place keeps those of the areas it lies in
     * @param weeks  likewise, the one that counts first
     */
    RuledCalendar(Area area, List<Holiday> holidays, List<WorkingWeek> weeks) {
        this.area = area;
        this.holidays = holidays.stream()
                .filter(holiday -> holiday.area().covers(area))
                .sorted(Comparator.comparingInt(holiday -> holiday.area().depth()))
                .toList();
        this.weeks = weeks.stream().filter(week -> week.area().covers(area)).toList();
    }

    @Override
    public LocalDate adjust(LocalDate date, Convention convention) {
        return switch (convention) {
            case FOLLOWING -> search(date, 1);
            case PRECEDING -> search(date, -1);
            case MODIFIED_FOLLOWING -> {
                LocalDate following = search(date, 1);
                boolean sameMonth = YearMonth.from(following).equals(YearMonth.from(date));
                yield sameMonth ? following : search(date, -1);
            }
        };
    }

    @Override
    public DayExplanation explain(LocalDate date) {
        WorkingWeek week = weekOf(date);
        List<Holiday> kept = years.computeIfAbsent(date.getYear(), this::daysOf).getOrDefault(date, List.of());
        boolean free = kept.stream().anyMatch(holiday -> holiday.occasion().part() == Holiday.Part.WHOLE);
        return new DayExplanation(date, week.days().contains(date.getDayOfWeek()) && !free, week, kept);
    }

    private LocalDate search(LocalDate date, int step) {
        LocalDate day = date;
        for (int n = 0; n < SEARCH_DAYS_MAX; n++, day = day.plusDays(step)) {
            if (isBusinessDay(day)) {
                return day;
            }
        }
        throw new IllegalStateException("No business day within a year of " + date + " in " + area);
    }

    /** A moved holiday may be kept in the year beside its own, so the neighbours are asked too. */
    private Map<LocalDate, List<Holiday>> daysOf(int year) {
        record Kept(LocalDate date, Holiday holiday) {}
        return holidays.stream()
                .flatMap(holiday -> IntStream.rangeClosed(year - 1, year + 1)
                        .mapToObj(holiday::keptFor)
                        .flatMap(date -> date.map(kept -> new Kept(kept, holiday)).stream()))
                .filter(kept -> kept.date().getYear() == year)
                .collect(Collectors.groupingBy(
                        Kept::date, Collectors.mapping(Kept::holiday, Collectors.toUnmodifiableList())));
    }

    private WorkingWeek weekOf(LocalDate date) {
        return weeks.stream()
                .filter(week -> week.validity().holdsOn(date))
                .findFirst()
                .orElseGet(() -> mondayToFriday(area));
    }

    private static WorkingWeek mondayToFriday(Area area) {
        return new WorkingWeek(
                area,
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                Validity.from(LocalDate.MIN),
                Source.unconfirmed("No working week on file for " + area));
    }
}
