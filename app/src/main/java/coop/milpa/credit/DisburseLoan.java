package coop.milpa.credit;

import coop.milpa.kernel.ActorId;

/**
 * A request to pay a loan out that was granted. Whether it was is for whoever asks to know.
 *
 * @param order  whose books, which request, who acts
 * @param borrower  the member's number
 * @param asked  what was granted
 * @param officer  who looks after it
 * @param to  where the money goes
 */
public record DisburseLoan(LoanOrder order, String borrower, LoanAsked asked, ActorId officer, LoanMeans to) {}
