package coop.milpa.platform;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * How a holiday is moved to lie beside a weekend, by the weekday it falls on. Written as
 * {@code TUESDAY-1 WEDNESDAY-2 THURSDAY+4}; the empty text moves nothing.
 *
 * @param shifts  days to move by; a weekday that is missing does not move
 */
public record LongWeekend(Map<DayOfWeek, Integer> shifts) {

    /** Moves nothing. */
    public static final LongWeekend NONE = new LongWeekend(Map.of());

    private static final Pattern SPACES = Pattern.compile(" +");
    private static final int DAYS_MAX = 6;

    public LongWeekend {
        shifts = Map.copyOf(shifts);
        if (shifts.values().stream().anyMatch(days -> Math.abs(days) > DAYS_MAX)) {
            throw new IllegalArgumentException("A holiday moves by less than a week: " + shifts);
        }
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static LongWeekend parse(String text) {
        Map<DayOfWeek, Integer> shifts = new EnumMap<>(DayOfWeek.class);
        for (String shift : SPACES.splitAsStream(text)
                .filter(Predicate.not(String::isEmpty))
                .toList()) {
            String day = shift.replaceFirst("[+-].*", "");
            shifts.put(DayOfWeek.valueOf(day), Integer.parseInt(shift.substring(day.length())));
        }
        return new LongWeekend(shifts);
    }

    /** The day on which a holiday of this date is kept. */
    public LocalDate kept(LocalDate date) {
        return date.plusDays(shifts.getOrDefault(date.getDayOfWeek(), 0));
    }

    @Override
    public String toString() {
        var text = new StringJoiner(" ");
        new TreeMap<>(shifts).forEach((day, days) -> text.add(day + (days < 0 ? "" : "+") + days));
        return text.toString();
    }
}
