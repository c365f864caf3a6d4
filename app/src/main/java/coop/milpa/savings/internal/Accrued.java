package coop.milpa.savings.internal;

import coop.milpa.kernel.Accrual;
import coop.milpa.kernel.Money;
import java.time.LocalDate;

/**
 * A day's interest of all accounts of a group.
 *
 * @param group  whose
 * @param day  which
 * @param base  the sum of balances at its end, minor units
 * @param yield  what the base earned
 * @param booked  what the books took up that day, minor units
 */
record Accrued(Group group, LocalDate day, long base, Yield yield, long booked) {

    Accrual exact() {
        return yield.on(base, group.decimals());
    }

    Accrued booking(long minor) {
        return new Accrued(group, day, base, yield, minor);
    }

    Money amount() {
        return new Money(booked, group.currency());
    }
}
