package coop.milpa.ledger;

/** The parts of a chart of accounts. Income and expense begin each year at nothing; the others go on. */
public enum AccountClass {
    ASSET,
    LIABILITY,
    EQUITY,
    INCOME,
    EXPENSE,
    CONTINGENT,
    MEMORANDUM
}
