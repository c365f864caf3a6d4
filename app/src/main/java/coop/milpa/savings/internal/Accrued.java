package coop.milpa.savings.internal;

import coop.milpa.kernel.Accrual;
import coop.milpa.kernel.Fraction;
import coop.milpa.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A day's interest of all accounts of a group.
 *
 * @param group  whose
 * @param day  which
 * @param earned  what its balances earned
 * @param booked  what the books took up that day, minor units
 */
record Accrued(Group group, LocalDate day, Earned earned, long booked) {

    private static final int PERCENT_DIGITS = 2;

    /**
     * What all balances of a day earn.
     *
     * @param base  their sum at its end, minor units
     * @param rated  balance × rate over all tiers, minor units × percent
     * @param yearDays  360, 365 or 366
     */
    record Earned(long base, BigDecimal rated, int yearDays) {

        /** All at one rate. */
        static Earned at(Yield yield, long base) {
            return new Earned(base, yield.rate().percent().multiply(BigDecimal.valueOf(base)), yield.yearDays());
        }
    }

    Accrual exact() {
        BigDecimal year = earned.rated().movePointLeft(group.decimals() + PERCENT_DIGITS);
        return new Accrual(Fraction.of(year).dividedBy(earned.yearDays()));
    }

    Accrued booking(long minor) {
        return new Accrued(group, day, earned, minor);
    }

    Money amount() {
        return new Money(booked, group.currency());
    }
}
