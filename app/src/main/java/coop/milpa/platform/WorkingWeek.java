package coop.milpa.platform;

import java.time.DayOfWeek;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * On which days of the week business is done in an area.
 *
 * @param area  where
 * @param days  at least one
 * @param validity  when this week held
 * @param source  who says so
 */
public record WorkingWeek(Area area, Set<DayOfWeek> days, Validity validity, Source source) {

    private static final Pattern SPACES = Pattern.compile(" +");

    public WorkingWeek {
        days = Set.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("A week without a working day in " + area);
        }
    }

    /**
     * Reads {@code MONDAY TUESDAY}: any number of days, none for the empty text.
     *
     * @throws IllegalArgumentException if a word is no day
     */
    public static Set<DayOfWeek> parseDays(String text) {
        return SPACES.splitAsStream(text)
                .filter(Predicate.not(String::isEmpty))
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Writes what {@link #parseDays} reads, Monday first. */
    public static String textOf(Set<DayOfWeek> days) {
        return days.stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(" "));
    }
}
