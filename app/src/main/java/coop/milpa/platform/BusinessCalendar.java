package coop.milpa.platform;

import java.time.LocalDate;

/**
 * Says on which days business is done in one place. Moves due dates and opening hours; the books know every day.
 */
public interface BusinessCalendar {

    /** Which way a date goes that is no business day. Names and meaning as in ISDA 2006, 4.12. */
    enum Convention {
        /** To the next business day. */
        FOLLOWING,
        /** To the last business day before. */
        PRECEDING,
        /** To the next business day, but to the last one before if the next lies in another month. */
        MODIFIED_FOLLOWING
    }

    /** Whether the weekday is worked and no holiday takes the whole day. */
    default boolean isBusinessDay(LocalDate date) {
        return explain(date).business();
    }

    /** The date itself if it is a business day, otherwise where the convention moves it. */
    LocalDate adjust(LocalDate date, Convention convention);

    /** The first business day after a date. */
    default LocalDate next(LocalDate date) {
        return adjust(date.plusDays(1), Convention.FOLLOWING);
    }

    /** The last business day before a date. */
    default LocalDate previous(LocalDate date) {
        return adjust(date.minusDays(1), Convention.PRECEDING);
    }

    /** Why a date is a business day or is not: its weekday, its holidays, their law and how far that was checked. */
    DayExplanation explain(LocalDate date);
}
