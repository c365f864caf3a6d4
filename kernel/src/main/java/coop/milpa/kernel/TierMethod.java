package coop.milpa.kernel;

/** What the rate of a tier applies to. */
public enum TierMethod {
    /** The rate of the tier reached applies to the whole balance. */
    WHOLE_BALANCE,
    /** Each part of the balance earns the rate of its own tier. */
    SLICES
}
