package coop.milpa.credit;

import coop.milpa.loan.LoanState;
import java.time.LocalDate;
import java.util.List;

/**
 * A loan as it stands on a day, to the cent: what the engine says of what was agreed and what happened.
 *
 * @param loan  the loan
 * @param day  at whose end it is looked at
 * @param state  its instalments, what was paid for them, what would pay all
 * @param events  what happened, in order
 */
public record LoanPosition(Loan loan, LocalDate day, LoanState state, List<LoanHappening> events) {

    public LoanPosition {
        events = List.copyOf(events);
    }
}
