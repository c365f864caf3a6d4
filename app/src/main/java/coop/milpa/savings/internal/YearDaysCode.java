package coop.milpa.savings.internal;

import coop.milpa.kernel.YearDays;

/** How contracts write the days of a year: {@code 365}, {@code 360}, {@code ACTUAL}. */
final class YearDaysCode {

    private YearDaysCode() {}

    static String of(YearDays yearDays) {
        return switch (yearDays) {
            case DAYS_365 -> "365";
            case DAYS_360 -> "360";
            case ACTUAL -> "ACTUAL";
        };
    }

    /** Reads what {@link #of} wrote. */
    static YearDays read(String code) {
        return switch (code) {
            case "365" -> YearDays.DAYS_365;
            case "360" -> YearDays.DAYS_360;
            case "ACTUAL" -> YearDays.ACTUAL;
            default -> throw new IllegalArgumentException("Days of the year are '" + code + "'");
        };
    }
}
