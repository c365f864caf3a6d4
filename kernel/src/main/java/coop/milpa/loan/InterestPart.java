package coop.milpa.loan;

import coop.milpa.kernel.Accrual;
import coop.milpa.kernel.DayCount;
import coop.milpa.kernel.Fraction;
import coop.milpa.kernel.Rate;
import java.time.LocalDate;

/**
 * Days of a period in a row on which one amount costs one rate. The interest of a period is the sum of its parts,
 * rounded once.
 *
 * @param from  first day
 * @param to  first day that counts no more
 * @param base  what is owed, in minor units
 * @param rate  a year
 * @param years  the part of a year the days stand for
 */
public record InterestPart(LocalDate from, LocalDate to, long base, Rate rate, Fraction years) {

    /** Base × rate × part of the year, in minor units, exact. */
    public Accrual interest() {
        return Accrual.of(Fraction.of(base), rate, years);
    }

    public long days() {
        return DayCount.days(from, to);
    }
}
