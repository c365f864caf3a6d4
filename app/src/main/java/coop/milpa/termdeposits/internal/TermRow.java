package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.YearDays;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books;
import coop.milpa.termdeposits.TermDeposit;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A deposit and what is reckoned of it.
 *
 * @param deposit  as everybody sees it
 * @param terms  by what it earns
 * @param owed  where its interest stands
 */
record TermRow(TermDeposit deposit, Terms terms, Owed owed) {

    /**
     * By what a term earns, besides its rate.
     *
     * @param year  what a year is divided into
     * @param withholding  tax, in percent of interest
     */
    record Terms(YearDays year, Rate withholding) {}

    /**
     * Where interest stands.
     *
     * @param paidThrough  days before this one were paid
     * @param carried  of former terms, that nobody could be paid
     * @param paid  of this term, before tax
     */
    record Owed(LocalDate paidThrough, Money carried, Money paid) {}

    static YearDays yearDays(int days) {
        return switch (days) {
            case 360 -> YearDays.DAYS_360;
            case 365 -> YearDays.DAYS_365;
            default -> throw new IllegalArgumentException("A year of " + days + " days");
        };
    }

    AccountId account() {
        return deposit.account();
    }

    TermDeposit.Term term() {
        return deposit.term();
    }

    Money principal() {
        return deposit.principal();
    }

    Money nothing() {
        return Money.zero(principal().currency());
    }

    /** What the agreed rate earns from a day to another, neither before the term nor after it. */
    Money earned(LocalDate from, LocalDate to) {
        LocalDate last = to.isAfter(term().matures()) ? term().matures() : to;
        return last.isAfter(from)
                ? InterestPolicy.interest(
                        principal(), term().rates().nominal(), terms.year(), new Books.Period(from, last))
                : nothing();
    }

    /** Interest that is owed when days before this one have earned: carried, and what was not paid. */
    Money owedOn(LocalDate day) {
        return owed.carried().plus(earned(owed.paidThrough(), day));
    }

    /** Interest that the books owe: through the last day that was accrued. */
    Money accrued(Optional<LocalDate> lastAccrued) {
        return lastAccrued.map(day -> owedOn(day.plusDays(1))).orElse(owed.carried());
    }
}
