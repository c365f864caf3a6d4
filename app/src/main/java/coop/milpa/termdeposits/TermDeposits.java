package coop.milpa.termdeposits;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What members leave for a time. Every command is carried out once; each answer is the first refusal that applies: a
 * {@link TermRefusal}, one of the books, of mandates, of savings or of the rules for cash.
 */
public interface TermDeposits {

    /** Opens a deposit, in the register and in the books, with its money. */
    Outcome<TermDeposit> open(OpenTermDeposit command);

    /** Pays a deposit out now. Before its day, interest is lost as its rates say. */
    Outcome<ClosedTermDeposit> close(CloseTermDeposit command);

    /** What {@link #close} would come to; nothing is changed. Never inside other work. */
    Outcome<ClosedTermDeposit> preview(CloseTermDeposit command);

    /** Does something else when the term ends, or pays into another savings account from now on. */
    Outcome<TermDeposit> instruct(InstructTermDeposit command);

    /** Keeps part of a deposit as security: until it is released it is neither paid nor closed. */
    Outcome<Pledge> pledge(PledgeTermDeposit command);

    Outcome<Pledge> release(ReleasePledge command);

    /** All pledges of a deposit, first placed first. */
    List<Pledge> pledges(CooperativeId cooperative, long number);

    Optional<TermPosition> find(CooperativeId cooperative, long number);

    /** The deposits that a member owns, closed ones too, by number. */
    List<TermPosition> ownedBy(CooperativeId cooperative, MemberId owner);

    /** Those that are not closed and have numbers above one, by number, at most {@code limit} and never over 1,000. */
    List<TermPosition> open(CooperativeId cooperative, long after, int limit);

    /** Some of those that are not closed, by their place; never over 1,000. */
    List<TermPosition> open(Which which, Sorting sorting, long offset, int limit);

    /** All of those that are not closed together, by product and currency. */
    List<Sum> sums(Which which);

    /** All that are not closed, together. */
    default List<Sum> sums(CooperativeId cooperative) {
        return sums(Which.all(cooperative));
    }

    /**
     * Which of the deposits that are not closed.
     *
     * @param product  its code; empty for all
     * @param from  the first day on which they end; empty for any
     * @param to  the last; empty for any
     */
    record Which(
            CooperativeId cooperative, Optional<String> product, Optional<LocalDate> from, Optional<LocalDate> to) {

        public static Which all(CooperativeId cooperative) {
            return new Which(cooperative, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** By what they are sorted; where that is the same, by number. */
    record Sorting(By by, boolean descending) {

        /** What they may be sorted by. */
        public enum By {
            NUMBER,
            MATURES,
            PRINCIPAL
        }
    }

    /**
     * All deposits of a product and currency together.
     *
     * @param product  its code
     * @param deposits  how many are not closed
     * @param principal  the money in them
     * @param accrued  interest owed on them
     */
    record Sum(String product, long deposits, Money principal, Money accrued) {}
}
