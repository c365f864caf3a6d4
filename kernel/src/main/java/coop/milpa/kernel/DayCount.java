package coop.milpa.kernel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/**
 * How the part of a year between two dates is measured. The first day counts, the last does not. Fractions are exact.
 * <p>
 * Sources: 2006 ISDA Definitions, section 4.16, the letter given at each; {@code ACT/364} as in the published
 * conventions of OpenGamma Strata (weekly products, 52 weeks of 7 days).
 */
public enum DayCount {

    /** 4.16(f), "30/360", bond basis: a 31st becomes a 30th; the last day only if the first is a 30th then. */
    THIRTY_360("30/360") {
        @Override
        public Fraction years(LocalDate from, LocalDate to) {
            int first = Math.min(from.getDayOfMonth(), 30);
            int last = first == 30 ? Math.min(to.getDayOfMonth(), 30) : to.getDayOfMonth();
            return Fraction.of(days360(from, to) + last - first, 360);
        }
    },

    /** 4.16(g), "30E/360", Eurobond basis: any 31st becomes a 30th. */
    THIRTY_E_360("30E/360") {
        @Override
        public Fraction years(LocalDate from, LocalDate to) {
            int first = Math.min(from.getDayOfMonth(), 30);
            int last = Math.min(to.getDayOfMonth(), 30);
            return Fraction.of(days360(from, to) + last - first, 360);
        }
    },

    /** 4.16(e): actual days over 360. */
    ACT_360("ACT/360") {
        @Override
        public Fraction years(LocalDate from, LocalDate to) {
            return Fraction.of(days(from, to), 360);
        }
    },

    /** Actual days over 364: a year of 52 weeks. */
    ACT_364("ACT/364") {
        @Override
        public Fraction years(LocalDate from, LocalDate to) {
            return Fraction.of(days(from, to), 364);
        }
    },

    /** 4.16(d), "Actual/365 (Fixed)": actual days over 365, in leap years too. */
    ACT_365F("ACT/365F") {
        @Override
        public Fraction years(LocalDate from, LocalDate to) {
            return Fraction.of(days(from, to), 365);
        }
    },

    /** 4.16(b), "Actual/Actual" (ISDA): the days in leap years over 366, the others over 365. */
    ACT_ACT("ACT/ACT") {
        @Override
        public Fraction years(LocalDate from, LocalDate to) {
            long leap = 0;
            for (LocalDate day = from; day.isBefore(to); day = startOfNextYear(day)) {
                LocalDate end = startOfNextYear(day).isBefore(to) ? startOfNextYear(day) : to;
                leap += day.isLeapYear() ? days(day, end) : 0;
            }
            return Fraction.of(leap, 366).plus(Fraction.of(days(from, to) - leap, 365));
        }
    };

    private final String code;

    DayCount(String code) {
        this.code = code;
    }

    /**
     * The part of a year from one date to another.
     *
     * @param from  first day that counts
     * @param to  first day that counts no more, not before {@code from}
     */
    public abstract Fraction years(LocalDate from, LocalDate to);

    /** The name in contracts: {@code 30E/360}. */
    public String code() {
        return code;
    }

    public static Optional<DayCount> find(String code) {
        return Arrays.stream(values())
                .filter(convention -> convention.code.equals(code))
                .findFirst();
    }

    /** Real days, the first counted and the last not. */
    public static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    private static LocalDate startOfNextYear(LocalDate day) {
        return LocalDate.of(day.getYear() + 1, 1, 1);
    }

    private static long days360(LocalDate from, LocalDate to) {
        return 360L * (to.getYear() - from.getYear()) + 30L * (to.getMonthValue() - from.getMonthValue());
    }
}
