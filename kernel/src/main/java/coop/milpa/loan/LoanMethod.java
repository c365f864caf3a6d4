package coop.milpa.loan;

/** What an instalment is made of. */
public enum LoanMethod {
    /** Interest and principal together are level. */
    EQUAL_INSTALMENT,
    /** The same principal each time, and the interest on what is owed. */
    EQUAL_PRINCIPAL,
    /** The same principal each time, and interest on all that was lent. */
    FLAT,
    /** Interest each time, all principal at the end. */
    BULLET,
    /** All at the end: the interest of each period is simple, rounded, and waits. */
    BULLET_ALL,
    /** Principal as it was agreed row by row, such as after each harvest. */
    CUSTOM
}
