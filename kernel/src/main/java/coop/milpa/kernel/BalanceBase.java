package coop.milpa.kernel;

/** The balance on which a posting period earns. Days count with the balance at their end. */
public enum BalanceBase {
    /** Each day on its own balance. */
    DAILY_BALANCE,
    /** Every day on Σ(balance × days) ÷ days of the posting period. */
    AVERAGE_BALANCE,
    /** Every day on the lowest balance of the posting period. */
    MINIMUM_BALANCE
}
