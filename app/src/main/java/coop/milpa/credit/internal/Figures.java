package coop.milpa.credit.internal;

import coop.milpa.loan.LoanState;
import coop.milpa.loan.LoanTransaction;
import coop.milpa.loan.Portions;

/**
 * What a loan has come to so far, in minor units: the books change by the difference of two of these.
 *
 * @param paid  by the borrower, by what it was for
 * @param givenUp  likewise
 * @param writtenOff  likewise
 * @param recovered  what still came after that
 * @param overpaid  what nothing was owed for
 * @param receivable  interest that has run and is owed
 */
record Figures(
        Portions paid, Portions givenUp, Portions writtenOff, Portions recovered, long overpaid, long receivable) {

    static Figures of(LoanState state, long receivable) {
        Portions paid = Portions.ZERO;
        Portions givenUp = Portions.ZERO;
        Portions writtenOff = Portions.ZERO;
        Portions recovered = Portions.ZERO;
        long overpaid = 0;
        for (LoanTransaction one : state.transactions()) {
            overpaid += one.overpaid();
            switch (one.kind()) {
                case DOWN_PAYMENT, PAY, PAY_OFF -> paid = paid.plus(one.portions());
                case WAIVE -> givenUp = givenUp.plus(one.portions());
                case WRITE_OFF -> writtenOff = writtenOff.plus(one.portions());
                case RECOVER -> recovered = recovered.plus(one.portions());
            }
        }
        return new Figures(paid, givenUp, writtenOff, recovered, overpaid, receivable);
    }

    Figures minus(Figures other) {
        return new Figures(
                paid.minus(other.paid),
                givenUp.minus(other.givenUp),
                writtenOff.minus(other.writtenOff),
                recovered.minus(other.recovered),
                overpaid - other.overpaid,
                receivable - other.receivable);
    }

    Figures plus(Figures other) {
        return new Figures(
                paid.plus(other.paid),
                givenUp.plus(other.givenUp),
                writtenOff.plus(other.writtenOff),
                recovered.plus(other.recovered),
                overpaid + other.overpaid,
                receivable + other.receivable);
    }

    /** What the borrower has paid of it. */
    long money() {
        return paid.total() + recovered.total() + overpaid;
    }

    /** By how much less principal is owed. */
    long principal() {
        return paid.principal() + givenUp.principal() + writtenOff.principal();
    }
}
