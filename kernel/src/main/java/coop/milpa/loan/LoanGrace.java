package coop.milpa.loan;

/**
 * Periods at the start that are gone easy on.
 *
 * @param principal  how many have no principal
 * @param interestPayment  of how many the interest waits and falls due with that of the first period after
 * @param interestFree  how many cost no interest
 */
public record LoanGrace(int principal, int interestPayment, int interestFree) {

    public static final LoanGrace NONE = new LoanGrace(0, 0, 0);

    public LoanGrace {
        if (principal < 0 || interestPayment < 0 || interestFree < 0) {
            throw new IllegalArgumentException(principal + ", " + interestPayment + ", " + interestFree);
        }
    }
}
