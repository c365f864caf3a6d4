package coop.milpa.platform;

import java.time.LocalDate;
import java.util.List;

/**
 * Why a date is a business day or is not.
 *
 * @param date  the date
 * @param business  whether business is done on it
 * @param week  the working week that holds on it
 * @param holidays  every holiday kept on it, widest area first; a holiday of the afternoon leaves it a business day
 */
public record DayExplanation(LocalDate date, boolean business, WorkingWeek week, List<Holiday> holidays) {

    public DayExplanation {
        holidays = List.copyOf(holidays);
    }

    /** Whether the weekday is worked, holidays left aside. */
    public boolean worked() {
        return week.days().contains(date.getDayOfWeek());
    }
}
