package coop.milpa.ledger;

/**
 * What a code of the chart is for, whatever number a country gives it. Each chart has one code for each role it knows;
 * where codes go by currency, the one of the national currency.
 */
public enum AccountRole {
    CASH,
    VAULT,
    CASH_IN_TRANSIT,
    BANKS,
    CHEQUES_IN_HAND,
    CHEQUES_IN_CLEARING,
    RETURNED_CHEQUES,
    CLEARING,
    INTERCOOPERATIVE_CLEARING,
    /** Kept in each foreign currency: what was bought and not sold, on the other side. */
    FX_POSITION,
    /** What the exchange position is worth in national currency. */
    FX_COUNTERVALUE,
    REMITTANCES_RECEIVABLE,
    LOANS,
    /** Of loans whose instalments are overdue. */
    LOANS_OVERDUE,
    /** Of loans that are claimed before a court. */
    LOANS_JUDICIAL,
    /** Of loans that were agreed anew because they were not paid. */
    LOANS_REFINANCED,
    INTEREST_RECEIVABLE_LOANS,
    LOAN_ALLOWANCE,
    SAVINGS_DEMAND,
    SAVINGS_PROGRAMMED,
    SAVINGS_CHILDREN,
    TERM_DEPOSITS,
    INTEREST_PAYABLE_SAVINGS,
    INTEREST_PAYABLE_TERM_DEPOSITS,
    INSURANCE_PAYABLE,
    COLLECTIONS_PAYABLE,
    WITHHOLDING_PAYABLE,
    TAX_PAYABLE,
    MOVEMENT_TAX_PAYABLE,
    APPLICANT_DEPOSITS,
    CONTRIBUTIONS_REFUNDABLE,
    SURPLUS_PAYABLE,
    /** What was paid for loans and nothing is owed for. */
    LOANS_OVERPAID,
    ESTATES_PAYABLE,
    WELFARE_FUND,
    CONTRIBUTIONS,
    LEGAL_RESERVE,
    EDUCATION_RESERVE,
    INDIVISIBLE_RESERVE,
    RETAINED_SURPLUS,
    SURPLUS_OF_YEAR,
    OPENING_BALANCES,
    INTEREST_INCOME_LOANS,
    LOAN_FEE_INCOME,
    /** What still came of loans that were written off. */
    LOAN_RECOVERIES,
    FEE_INCOME,
    REMITTANCE_FEE_INCOME,
    ENTRANCE_FEE_INCOME,
    PENALTY_INCOME,
    INTEREST_EXPENSE_SAVINGS,
    INTEREST_EXPENSE_TERM_DEPOSITS,
    LOAN_LOSS_EXPENSE,
    OPERATING_EXPENSE,
    CASH_OVER_SHORT,
    ROUNDING_DIFFERENCES,
    /** What a change of the book rate makes of the exchange position. */
    FX_DIFFERENCE,
    /** What purchases and sales of currency earned against the book rate. */
    FX_TRADING_RESULT,
    /** Memorandum: interest of loans of which nobody counts on it. */
    INTEREST_SUSPENDED,
    /** Memorandum: loans that were written off. */
    LOANS_WRITTEN_OFF,
    /** The other side of all memorandum accounts. */
    MEMORANDUM_CONTRA
}
