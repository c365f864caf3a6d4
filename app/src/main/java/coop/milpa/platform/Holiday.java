package coop.milpa.platform;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A holiday of an area, as a law, a custom or a cooperative sets it.
 *
 * @param area  where it is kept
 * @param occasion  which day it is and what it is called
 * @param validity  between which of its days the rule held; compared with the day before it is moved
 * @param source  who says so
 */
public record Holiday(Area area, Occasion occasion, Validity validity, Source source) {

    /**
     * Which day a holiday is and what it is called.
     *
     * @param rule  the day of the year
     * @param moved  how it is moved beside a weekend
     * @param part  how much of the day it takes
     * @param name  in the languages of the platform
     */
    public record Occasion(DayRule rule, LongWeekend moved, Part part, Name name) {}

    /** How much of the day a holiday takes. */
    public enum Part {
        /** No business at all. */
        WHOLE,
        /** From noon on: still a business day. */
        AFTERNOON
    }

    /** What a holiday is called, in Spanish and English: at most 100 characters each. */
    public record Name(String spanish, String english) {

        private static final int LENGTH_MAX = 100;

        public Name {
            boolean blank = spanish.isBlank() || english.isBlank();
            if (blank || Math.max(spanish.length(), english.length()) > LENGTH_MAX) {
                throw new IllegalArgumentException("A holiday's name has 1 to " + LENGTH_MAX
                        + " characters in each language: '" + spanish + "', '" + english + "'");
            }
        }

        /** English for those who read English, Spanish for everyone else. */
        public String in(Locale reader) {
            return reader.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : spanish;
        }
    }

    /** The day on which it is kept because of this year's date; near New Year it may lie in the next or last year. */
    public Optional<LocalDate> keptFor(int year) {
        return occasion.rule().in(year).filter(validity::holdsOn).map(occasion.moved()::kept);
    }
}
