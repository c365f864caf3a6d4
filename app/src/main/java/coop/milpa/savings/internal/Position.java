package coop.milpa.savings.internal;

import coop.milpa.kernel.Money;
import coop.milpa.savings.ProductRules.Rules;
import coop.milpa.savings.Quotas;
import coop.milpa.savings.SavingsAccount;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/**
 * What is known of an account when someone wants to use it.
 *
 * @param account  which
 * @param terms  what holds for it
 * @param state  what keeps it from being used
 * @param balance  what is in it, positive for what the cooperative owes
 * @param withdrawals  of this calendar month so far
 * @param day  the open day
 */
record Position(
        SavingsAccount account, Terms terms, AccountState state, Money balance, int withdrawals, LocalDate day) {

    /** The rules of the day, and what was agreed for this account alone. */
    record Terms(Rules rules, Optional<Quotas> quotas) {}

    Rules rules() {
        return terms.rules();
    }

    Money money(long minor) {
        return new Money(minor, balance.currency());
    }

    /** The day until which the money is kept; empty if it is not. On that very day it may leave. */
    Optional<LocalDate> keptUntil() {
        return terms.quotas()
                .map(Quotas::maturity)
                .or(() -> rules().plan().release().map(this::next))
                .filter(until -> until.isAfter(day));
    }

    private LocalDate next(MonthDay release) {
        LocalDate thisYear = release.atYear(day.getYear());
        return thisYear.isBefore(day) ? release.atYear(day.getYear() + 1) : thisYear;
    }
}
