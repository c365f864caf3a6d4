package coop.milpa.loan;

import java.time.LocalDate;

/** A fee or a penalty of one instalment while payments are being allocated. Used by one {@link Book}. */
final class ChargeLine {

    final LoanEvent.Label label;
    /** Whether it is of the agreement, so that it follows the balance. */
    final boolean agreed;

    LocalDate due;
    long amount;
    long cleared;

    ChargeLine(LoanEvent.Label label, LocalDate due, boolean agreed) {
        this.label = label;
        this.due = due;
        this.agreed = agreed;
    }

    long owed() {
        return amount - cleared;
    }

    Portion portion() {
        return label.penalty() ? Portion.PENALTY : Portion.FEE;
    }
}
