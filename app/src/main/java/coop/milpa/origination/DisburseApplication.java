package coop.milpa.origination;

import coop.milpa.credit.LoanMeans;
import coop.milpa.credit.LoanOrder;

/**
 * A request to pay out what was granted.
 *
 * @param order  whose books, which request, who acts
 * @param number  of the application
 * @param to  where the money goes
 */
public record DisburseApplication(LoanOrder order, long number, LoanMeans to) {}
