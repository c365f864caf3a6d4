package coop.milpa.loan;

import coop.milpa.kernel.Rate;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** Something that happens to a loan. Amounts are in minor units and more than nothing. */
public sealed interface LoanEvent {

    LocalDate on();

    /** The borrower pays. */
    record Pay(LocalDate on, long amount) implements LoanEvent {}

    /** A cost arises that the schedule does not have, and falls due on a day of its own. */
    record Charge(LocalDate on, LocalDate due, long amount, Label label) implements LoanEvent {}

    /** Part of what is owed is given up; without an amount all of it. */
    record Waive(LocalDate on, Waived what, OptionalLong amount) implements LoanEvent {}

    /** An earlier event did not happen; 0 stands for the down payments. */
    record Reverse(LocalDate on, int event) implements LoanEvent {}

    /** From that day on another rate holds. */
    record ChangeRate(LocalDate on, Rate rate) implements LoanEvent {}

    /** Money in advance is for other instalments from now on. */
    record Allocate(LocalDate on, Allocation.Future future) implements LoanEvent {}

    /** Instalments from one on are agreed anew. */
    record Reschedule(LocalDate on, LocalDate fromDue, Relief relief) implements LoanEvent {}

    /** The borrower pays all that is owed. */
    record PayOff(LocalDate on) implements LoanEvent {}

    /** The lender counts on nothing any more. */
    record WriteOff(LocalDate on) implements LoanEvent {}

    /** The borrower pays after all was written off. */
    record Recover(LocalDate on, long amount) implements LoanEvent {}

    /**
     * What a charge is called.
     *
     * @param penalty  whether it is for being late
     */
    record Label(String name, boolean penalty) {}

    /** What is given up. */
    sealed interface Waived {

        /** Charges or fees of that name. */
        record Named(String name) implements Waived {}

        /** That portion, oldest first. */
        record OfPortion(Portion portion) implements Waived {}
    }

    /**
     * How the instalment that is named and those after it are agreed anew.
     *
     * @param newDue  another day for it; later ones go on from there
     * @param rate  another rate from its period on
     * @param extraInstalments  how many more
     * @param grace  how many, from it on, have no principal, which makes as many more; and of how many interest waits
     */
    record Relief(Optional<LocalDate> newDue, Optional<Rate> rate, int extraInstalments, LoanGrace grace) {}
}
