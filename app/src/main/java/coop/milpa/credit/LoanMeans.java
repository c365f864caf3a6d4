package coop.milpa.credit;

import coop.milpa.receipts.CashDeclaration;

/** Where money of a loan goes to, or what it is paid from. */
public sealed interface LoanMeans {

    /** Cash, of the drawer of whoever acts or of the branch. */
    record Cash(CashDeclaration declaration) implements LoanMeans {}

    /** A savings account of the borrower, in the same currency. */
    record Savings(String number) implements LoanMeans {}
}
