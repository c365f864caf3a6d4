package coop.milpa.credit.internal;

import coop.milpa.kernel.YearDays;

/** How a year of loans is written down: 365 or 360. */
final class YearOfDays {

    private YearOfDays() {}

    static int number(YearDays year) {
        return switch (year) {
            case DAYS_365 -> 365;
            case DAYS_360 -> 360;
            case ACTUAL -> throw new IllegalArgumentException("A year of loans has 365 or 360 days");
        };
    }

    static YearDays read(int days) {
        return switch (days) {
            case 365 -> YearDays.DAYS_365;
            case 360 -> YearDays.DAYS_360;
            default -> throw new IllegalArgumentException("A year of " + days + " days");
        };
    }
}
