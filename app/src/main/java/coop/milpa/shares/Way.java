package coop.milpa.shares;

/** How a part of the surplus is paid. */
public enum Way {
    /** Into the member's demand savings. */
    SAVINGS,
    /** Into her contributions: quotas that are owed first, as with any payment. */
    CONTRIBUTIONS
}
