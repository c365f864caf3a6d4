package coop.milpa.accounting;

import coop.milpa.platform.SettingKey;
import java.time.LocalDate;
import java.time.MonthDay;

/** When a cooperative's financial year ends: a dated setting, written {@code --12-31} (ISO 8601). */
public final class YearEndSettings {

    /** The last day of the financial year; 29 February is the last of February. */
    public static final SettingKey<MonthDay> LAST_DAY =
            SettingKey.of("accounting.year-end", MonthDay.of(12, 31), MonthDay::parse);

    private YearEndSettings() {}

    /** The first last-day-of-a-year on a day or after it. */
    public static LocalDate onOrAfter(MonthDay lastDay, LocalDate day) {
        LocalDate sameYear = lastDay.atYear(day.getYear());
        return sameYear.isBefore(day) ? lastDay.atYear(day.getYear() + 1) : sameYear;
    }
}
