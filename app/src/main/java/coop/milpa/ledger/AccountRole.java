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
    FEE_INCOME,
    REMITTANCE_FEE_INCOME,
    ENTRANCE_FEE_INCOME,
    PENALTY_INCOME,
    INTEREST_EXPENSE_SAVINGS,
    INTEREST_EXPENSE_TERM_DEPOSITS,
    OPERATING_EXPENSE,
    CASH_OVER_SHORT,
    ROUNDING_DIFFERENCES,
    /** What a change of the book rate makes of the exchange position. */
    FX_DIFFERENCE,
    /** What purchases and sales of currency earned against the book rate. */
    FX_TRADING_RESULT
}
