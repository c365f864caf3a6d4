package coop.milpa.kernel.loan;

/** What a part of a payment is for. */
public enum Portion {
    PENALTY,
    FEE,
    INTEREST,
    PRINCIPAL
}
