package coop.milpa.accounting;

/** The books that the law asks for on paper. */
public enum Book {
    /** Every entry in the order it was made (libro diario). */
    JOURNAL,
    /** Every code with its opening balance, its lines and its running balance (libro mayor). */
    GENERAL_LEDGER
}
