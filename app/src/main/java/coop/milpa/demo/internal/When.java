package coop.milpa.demo.internal;

import java.time.LocalDate;
import java.time.MonthDay;

/** On which days somebody does something. */
enum When {
    ANY_DAY,
    MARKET_DAY,
    /** The 15th and the last of a month. */
    PAYDAY,
    /** Once a month, everybody on a day of their own. */
    OWN_DAY,
    MONTH_END;

    private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);
    private static final MonthDay CHRISTMAS = MonthDay.of(12, 25);

    boolean falls(LocalDate date, Setting setting, int ownDay) {
        return switch (this) {
            case ANY_DAY -> true;
            case MARKET_DAY -> date.getDayOfWeek() == setting.market();
            case PAYDAY -> date.getDayOfMonth() == 15 || isMonthEnd(date);
            case OWN_DAY -> date.getDayOfMonth() == ownDay;
            case MONTH_END -> isMonthEnd(date);
        };
    }

    /** Whether the counter is open: not on feast days, on Sundays only where they are market days. */
    static boolean counterIsOpen(LocalDate date, Setting setting) {
        MonthDay day = MonthDay.from(date);
        boolean feast = day.equals(NEW_YEAR) || day.equals(CHRISTMAS);
        boolean sunday = date.getDayOfWeek().getValue() == 7;
        return !feast && (!sunday || When.MARKET_DAY.falls(date, setting, 0));
    }

    private static boolean isMonthEnd(LocalDate date) {
        return date.getDayOfMonth() == date.lengthOfMonth();
    }
}
