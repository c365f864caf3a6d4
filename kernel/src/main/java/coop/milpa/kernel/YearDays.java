package coop.milpa.kernel;

import java.time.LocalDate;

/** How many days a year has when a day's interest is rate ÷ days of the year. */
public enum YearDays {
    /** Always 365. */
    DAYS_365(365),
    /** Always 360. */
    DAYS_360(360),
    /** 366 for days in a leap year, 365 for all others. */
    ACTUAL(0);

    private final int fixed;

    YearDays(int fixed) {
        this.fixed = fixed;
    }

    /** How many the year of that day has. */
    public int of(LocalDate day) {
        return fixed == 0 ? day.lengthOfYear() : fixed;
    }

    /** The first later day from which {@link #of} may differ. */
    LocalDate nextChange(LocalDate day) {
        return fixed == 0 ? LocalDate.of(day.getYear() + 1, 1, 1) : LocalDate.MAX;
    }
}
