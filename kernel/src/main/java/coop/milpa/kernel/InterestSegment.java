package coop.milpa.kernel;

import java.time.LocalDate;

/**
 * Days in a row on which one base earns at one rate: interest = base × rate × days ÷ days of the year, exactly.
 *
 * @param from  first day
 * @param to  first day after it; the same day for interest given up at a premature closure
 * @param base  what earns, compounded interest included; a slice of it where tiers are slices
 * @param rate  percent a year
 * @param interest  exact
 */
public record InterestSegment(LocalDate from, LocalDate to, Fraction base, Rate rate, Accrual interest) {

    public long days() {
        return DayCount.days(from, to);
    }
}
