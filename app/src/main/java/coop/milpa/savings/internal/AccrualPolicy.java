package coop.milpa.savings.internal;

import coop.milpa.kernel.Accrual;
import java.math.RoundingMode;
import java.util.List;

/** Decides how much of a day's interest is booked. */
final class AccrualPolicy {

    private AccrualPolicy() {}

    /**
     * Books what brings the books to the rounded sum of all days: each day's rounding difference is carried to the
     * next.
     *
     * @param before  the days since the last capitalisation
     */
    static Accrued book(List<Accrued> before, Accrued today) {
        Accrual sum = today.exact();
        long booked = 0;
        for (Accrued day : before) {
            sum = sum.plus(day.exact());
            booked = Math.addExact(booked, day.booked());
        }
        long due = sum.toMoney(today.group().currency(), RoundingMode.HALF_EVEN).minor();
        return today.booking(Math.subtractExact(due, booked));
    }
}
