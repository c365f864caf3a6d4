package coop.milpa.credit;

/**
 * A request to undo something that happened to a loan: everything after it is reckoned as if it had never been. Money
 * that was paid goes back where it came from.
 *
 * @param order  whose books, which request, who acts
 * @param number  of the loan
 * @param event  number of what is undone
 * @param reason  1 to 200 characters
 */
public record ReverseLoanEvent(LoanOrder order, long number, int event, String reason) {}
