package coop.milpa.ledger;

/**
 * What a code of the chart is for, whatever number a country gives it. Each chart has one code for each role it knows;
 * where codes go by currency, the one of the national currency.
 */
public enum AccountRole {
    CASH,
    VAULT,
    CLEARING,
    INTERCOOPERATIVE_CLEARING,
    FX_POSITION,
    LOANS,
    LOAN_ALLOWANCE,
    SAVINGS_DEMAND,
    SAVINGS_PROGRAMMED,
    TERM_DEPOSITS,
    INTEREST_PAYABLE_SAVINGS,
    INSURANCE_PAYABLE,
    WITHHOLDING_PAYABLE,
    TAX_PAYABLE,
    CONTRIBUTIONS,
    LEGAL_RESERVE,
    EDUCATION_RESERVE,
    INDIVISIBLE_RESERVE,
    RETAINED_SURPLUS,
    SURPLUS_OF_YEAR,
    OPENING_BALANCES,
    INTEREST_INCOME_LOANS,
    FEE_INCOME,
    PENALTY_INCOME,
    INTEREST_EXPENSE_SAVINGS,
    OPERATING_EXPENSE,
    CASH_OVER_SHORT,
    ROUNDING_DIFFERENCES,
    FX_DIFFERENCE
}
