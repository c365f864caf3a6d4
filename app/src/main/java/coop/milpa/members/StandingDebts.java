package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What members owe that no settlement sets off by itself, such as loans, whose interest runs: it is paid, or written
 * off, before a leaver is settled. Modules above implement it.
 */
public interface StandingDebts {

    /** Those of a member, oldest first. */
    List<StandingDebt> of(CooperativeId cooperative, MemberId member, LocalDate day);

    /**
     * One debt.
     *
     * @param number  its name for people, such as that of its account in the books
     * @param since  the day from which it is owed
     * @param amount  what would pay all of it on that day
     */
    record StandingDebt(String number, LocalDate since, Money amount) {}
}
