package coop.milpa.termdeposits;

import coop.milpa.receipts.CashDeclaration;

/** Where the money of a deposit comes from, or where it goes. */
public sealed interface Means {

    /** Cash, of the drawer of whoever acts or of the branch. */
    record Cash(CashDeclaration declaration) implements Means {}

    /** A savings account of the owner, in the same currency. */
    record Savings(String number) implements Means {}
}
