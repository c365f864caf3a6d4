package coop.milpa.loan;

/** What a part of a payment is for. */
public enum Portion {
    PENALTY,
    FEE,
    INTEREST,
    PRINCIPAL
}
