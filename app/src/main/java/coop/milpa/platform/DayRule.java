package coop.milpa.platform;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/**
 * Which day of a year is meant. Written as text: {@code --09-15} every year, {@code EASTER-2} for Good Friday,
 * {@code 2026-07-27} for that day alone.
 */
public sealed interface DayRule {

    /** The day in a year, if it has one there. */
    Optional<LocalDate> in(int year);

    /** The same day every year; 29 February in leap years only. */
    record EveryYear(MonthDay day) implements DayRule {

        @Override
        public Optional<LocalDate> in(int year) {
            return day.isValidYear(year) ? Optional.of(day.atYear(year)) : Optional.empty();
        }

        @Override
        public String toString() {
            return day.toString();
        }
    }

    /** So many days after Easter Sunday; before it when negative. */
    record FromEaster(int days) implements DayRule {

        @Override
        public Optional<LocalDate> in(int year) {
            return Optional.of(Easter.sunday(year).plusDays(days));
        }

        @Override
        public String toString() {
            return EASTER + (days < 0 ? "" : "+") + days;
        }
    }

    /** One day and no other, as a government grants it now and then. */
    record Once(LocalDate date) implements DayRule {

        @Override
        public Optional<LocalDate> in(int year) {
            return date.getYear() == year ? Optional.of(date) : Optional.empty();
        }

        @Override
        public String toString() {
            return date.toString();
        }
    }

    /** How text begins that counts from Easter. */
    String EASTER = "EASTER";

    /**
     * Reads what {@code toString} writes.
     *
     * @throws IllegalArgumentException if the text is none of the three forms
     */
    static DayRule parse(String text) {
        try {
            if (text.startsWith(EASTER)) {
                return new FromEaster(Integer.parseInt(text.substring(EASTER.length())));
            }
            return text.startsWith("--") ? new EveryYear(MonthDay.parse(text)) : new Once(LocalDate.parse(text));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("No rule for a day: '" + text + "'", e);
        }
    }
}
