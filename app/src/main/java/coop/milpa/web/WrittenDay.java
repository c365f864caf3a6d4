package coop.milpa.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a date as people write it, {@code 2/3/2026} or {@code 02-03-2026}, and as browsers do, {@code 2026-03-02}. */
final class WrittenDay {

    /** How it is written back. */
    static final DateTimeFormatter PEOPLE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

    private WrittenDay() {}

    /** Empty if there is no such day, or it is written in another way. */
    static Optional<LocalDate> read(String written) {
        Matcher dayFirst = DAY_FIRST.matcher(written.strip());
        if (dayFirst.matches()) {
            return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(written.strip());
        return yearFirst.matches() ? day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(
                    text.matches("[0-9]{1,2}/[0-9]{4}")
                            ? YearMonth.of(
                                    Integer.parseInt(text.substring(text.indexOf('/') + 1)),
                                    Integer.parseInt(text.substring(0, text.indexOf('/'))))
                            : YearMonth.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
