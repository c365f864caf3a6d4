package coop.milpa.credit.internal;

import coop.milpa.loan.LoanEvent;

/**
 * Something that happened to a loan and was not undone.
 *
 * @param number  its number among all that happened
 * @param event  as the engine takes it
 */
record Happened(int number, LoanEvent event) {}
