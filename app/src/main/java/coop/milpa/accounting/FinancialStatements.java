package coop.milpa.accounting;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Books;
import java.time.LocalDate;

/** Reads the books as statements. */
public interface FinancialStatements {

    /** What was earned and spent on the days of a period, closing entries left out. */
    IncomeStatement income(CooperativeId cooperative, Books.Period period);

    /** What there was when a day ended. */
    BalanceSheet balance(CooperativeId cooperative, LocalDate on);
}
