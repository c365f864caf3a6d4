package coop.milpa.termdeposits;

/** What the owner wants done when the term ends. */
public enum Renewal {
    /** Another term of as many months, with the interest added to the money. */
    RENEW_ALL,
    /** Another term of as many months; the interest goes into savings. */
    RENEW_PRINCIPAL,
    /** Money and interest go into savings, and the deposit ends. */
    PAY_TO_SAVINGS
}
