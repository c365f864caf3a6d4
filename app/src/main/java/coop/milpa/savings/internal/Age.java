package coop.milpa.savings.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How old people are. */
final class Age {

    private Age() {}

    /**
     * Years completed. Someone born on 29 February completes one on 28 February where there is no 29th: a term of years
     * ends on the last day of its month if that month lacks the day (Peru, Código Civil art. 183; unconfirmed).
     */
    static int on(LocalDate birth, LocalDate day) {
        long years = ChronoUnit.YEARS.between(birth, day);
        return Math.toIntExact(birth.plusYears(years + 1).isAfter(day) ? years : years + 1);
    }
}
