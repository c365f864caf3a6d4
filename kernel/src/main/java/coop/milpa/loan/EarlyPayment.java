package coop.milpa.loan;

/** What a payment before its day does to interest, and to the instalments after it. */
public enum EarlyPayment {
    /** Nothing: the schedule stands. */
    SCHEDULED,
    /** Interest runs on what is really owed; the next instalments count as paid. */
    NEXT_INSTALMENTS,
    /** Interest runs on what is really owed; instalments stay as high and the last fall away. */
    FEWER_INSTALMENTS,
    /** Interest runs on what is really owed; as many instalments are left, each smaller. */
    SMALLER_INSTALMENTS;

    /** Whether interest runs on what is really owed, day by day. */
    boolean isDaily() {
        return this != SCHEDULED;
    }
}
