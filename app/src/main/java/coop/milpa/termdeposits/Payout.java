package coop.milpa.termdeposits;

/** When the interest of a term deposit is paid. */
public enum Payout {
    /** All of it when the term ends. */
    AT_MATURITY,
    /** Each month, counted from the first day, into the savings account that was named. */
    MONTHLY_TO_SAVINGS
}
