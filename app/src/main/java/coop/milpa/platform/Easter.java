package coop.milpa.platform;

import java.time.LocalDate;

/**
 * The computus: on which day Easter falls in the western churches.
 * <p>
 * The Gregorian algorithm of the anonymous correspondent of Nature (20 April 1876), in the letters of Meeus,
 * Astronomical Algorithms, chapter 8. Right for every year from 1583 on.
 */
final class Easter {

    private static final int FIRST_YEAR = 1583;

    private Easter() {}

    static LocalDate sunday(int year) {
        if (year < FIRST_YEAR) {
            throw new IllegalArgumentException("No Gregorian Easter in " + year);
        }
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
