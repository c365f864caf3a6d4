package coop.milpa.savings.internal;

import coop.milpa.kernel.Accrual;
import coop.milpa.kernel.Fraction;
import coop.milpa.kernel.Rate;
import java.math.BigDecimal;

/**
 * What a day earns: rate ÷ days of the year.
 *
 * @param rate  percent a year
 * @param yearDays  360, 365 or 366
 */
record Yield(Rate rate, int yearDays) {

    /** The interest of that many minor units × days, exactly. */
    Accrual on(long balanceDays, int decimals) {
        return Accrual.of(Fraction.of(BigDecimal.valueOf(balanceDays, decimals)), rate, Fraction.of(1, yearDays));
    }
}
