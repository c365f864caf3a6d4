package coop.milpa.loan;

import coop.milpa.kernel.Fraction;

/**
 * One instalment while it is being reckoned: what is aimed at, what was paid, and what follows. Used by one
 * {@link Plan}.
 */
final class PlanRow {

    LoanPeriod period;
    /** Whether {@link #aim} is of interest and principal together, or of principal only. */
    boolean level;
    /** In minor units. */
    long aim;
    /** Paid beyond the aim, to owe less. */
    long prepaid;
    /** No principal falls due with it, but what is left at the end. */
    boolean interestOnly;

    boolean interestFree;
    /** Its interest falls due with the first row after. */
    boolean waits;
    /** Paid to the full before its day; what it owes changes no more. */
    boolean settled;

    long paidPrincipal;
    long paidInterest;

    long opening;
    long principal;
    long interest;
    /** The period's own interest, whenever it falls due. */
    long own;
    /** Interest that did not fit and goes on to the next row. */
    long carried;
    /** Interest that was agreed to wait and goes on to the next row. */
    long waiting;
    /** The period's interest on one unit. */
    Fraction factor = Fraction.ZERO;

    PlanRow(LoanPeriod period) {
        this.period = period;
    }

    long total() {
        return principal + interest;
    }

    long paid() {
        return paidPrincipal + paidInterest;
    }

    /** Together with what was paid beyond. */
    long aimed() {
        return aim + prepaid;
    }

    /** How much interest it takes; all there is where only its principal is aimed at. */
    long room() {
        return level ? Math.max(0, aimed() - paidPrincipal) : Long.MAX_VALUE;
    }
}
