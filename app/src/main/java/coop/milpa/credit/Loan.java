package coop.milpa.credit;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.loan.LoanTerms;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A loan.
 *
 * @param account  what is owed of its principal, in the books; also its id
 * @param number  its name for people, counted without gaps in the cooperative
 * @param borrower  who owes it
 * @param granted  under what
 * @param terms  what was agreed
 * @param standing  how it stands since something happened to it last
 */
public record Loan(
        AccountId account, long number, MemberId borrower, Granted granted, LoanTerms terms, Standing standing) {

    /**
     * Under what a loan was granted.
     *
     * @param product  its code
     * @param version  first day of the version of the product
     * @param branch  that looks after it
     * @param officer  who looks after it
     * @param cycle  which loan of the product it is for the borrower, from 1
     * @param on  the day it was paid out
     */
    public record Granted(
            String product, LocalDate version, BranchId branch, ActorId officer, int cycle, LocalDate on) {}

    /**
     * How it stands since something happened to it last.
     *
     * @param owed  of the principal
     * @param oldestDue  day of the oldest instalment that is not paid, past or to come
     * @param closed  the day on which nothing was owed any more, or was written off
     */
    public record Standing(State state, Money owed, Optional<LocalDate> oldestDue, Optional<LocalDate> closed) {

        /** For how many days the oldest instalment is overdue; 0 if none is. */
        public long daysLate(LocalDate day) {
            return oldestDue
                    .filter(due -> due.isBefore(day))
                    .map(due -> day.toEpochDay() - due.toEpochDay())
                    .orElse(0L);
        }
    }

    /** What became of a loan. */
    public enum State {
        ACTIVE,
        PAID,
        WRITTEN_OFF
    }

    public boolean isActive() {
        return standing.state() == State.ACTIVE;
    }
}
