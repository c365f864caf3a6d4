package coop.milpa.credit;

import coop.milpa.loan.LoanEvent;

/**
 * A request to change a loan without anybody paying: a charge, something given up, another rate, instalments agreed
 * anew, a loan written off.
 *
 * @param order  whose books, which request, who acts
 * @param number  of the loan
 * @param event  what happens, on the open day; neither money that comes nor an undoing
 * @param reason  why, 1 to 200 characters
 */
public record ChangeLoan(LoanOrder order, long number, LoanEvent event, String reason) {}
