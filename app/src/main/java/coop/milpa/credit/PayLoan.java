package coop.milpa.credit;

import coop.milpa.kernel.Money;
import java.util.Optional;

/**
 * A request to pay for a loan.
 *
 * @param order  whose books, which request, who acts
 * @param number  of the loan
 * @param amount  how much; empty to pay all that is owed, so that nothing is left
 * @param from  where the money comes from
 */
public record PayLoan(LoanOrder order, long number, Optional<Money> amount, LoanMeans from) {}
