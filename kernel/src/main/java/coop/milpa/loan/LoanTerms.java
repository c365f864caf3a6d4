package coop.milpa.loan;

import java.time.LocalDate;

/**
 * What was agreed about a loan.
 *
 * @param money  what is lent, and what it costs beside interest
 * @param calendar  when instalments fall due
 * @param interest  the rate, and how time is measured
 * @param repayment  how it is repaid
 */
public record LoanTerms(LoanMoney money, LoanCalendar calendar, LoanInterest interest, LoanRepayment repayment) {

    /** The day interest runs from. */
    public LocalDate start() {
        return money.disbursements().getFirst().on();
    }
}
