package coop.milpa.office.web;

import coop.milpa.api.Word;
import coop.milpa.platform.DayExplanation;
import coop.milpa.platform.Holiday;
import coop.milpa.platform.Source;
import java.util.List;

/**
 * A day as other systems are told of it.
 *
 * @param business  whether business is done on it
 * @param why  why, in the reader's language
 */
record CalendarDayText(String day, boolean business, String why, List<HolidayText> holidays) {

    CalendarDayText {
        holidays = List.copyOf(holidays);
    }

    /**
     * A holiday that is kept on the day.
     *
     * @param area  where it is kept
     * @param part  {@code whole} or {@code afternoon}: that one leaves it a business day
     * @param source  who says so
     * @param confirmed  whether the wording of the source was read
     */
    record HolidayText(String spanish, String english, String area, String part, String source, boolean confirmed) {

        static HolidayText of(Holiday holiday) {
            return new HolidayText(
                    holiday.occasion().name().spanish(),
                    holiday.occasion().name().english(),
                    holiday.area().code(),
                    Word.of(holiday.occasion().part()),
                    holiday.source().text(),
                    holiday.source().status() == Source.Status.CONFIRMED);
        }
    }

    static CalendarDayText of(DayExplanation day, String why) {
        return new CalendarDayText(
                day.date().toString(),
                day.business(),
                why,
                day.holidays().stream().map(HolidayText::of).toList());
    }
}
