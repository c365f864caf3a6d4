package coop.milpa.loan;

import coop.milpa.kernel.Rate;

/**
 * How a loan is repaid.
 *
 * @param method  what an instalment is made of
 * @param level  how a level instalment is found; without meaning for other methods
 * @param grace  what does not fall due at the start
 * @param downPayment  share of each disbursement that is paid back on its day; zero for none
 */
public record LoanRepayment(LoanMethod method, LevelRule level, LoanGrace grace, Rate downPayment) {}
