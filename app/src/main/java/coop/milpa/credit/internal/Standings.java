package coop.milpa.credit.internal;

import coop.milpa.credit.Loan;
import coop.milpa.loan.LoanState;
import java.time.LocalDate;
import java.util.Optional;

/** Says of a loan that was lived through how its row stands from then on. */
final class Standings {

    private Standings() {}

    /** The row after something happened on a day. */
    static LoanRow after(LoanRow before, LoanState state, LocalDate day) {
        Loan loan = before.loan();
        Loan.State became = switch (state.standing().status()) {
            case ACTIVE -> Loan.State.ACTIVE;
            case PAID, OVERPAID -> Loan.State.PAID;
            case WRITTEN_OFF -> Loan.State.WRITTEN_OFF;
        };
        boolean active = became == Loan.State.ACTIVE;
        long owed = loan.terms().money().principal() - state.totals().cleared().principal();
        var standing = new Loan.Standing(
                became,
                before.money(active ? owed : 0),
                active ? oldestDue(state) : Optional.empty(),
                active ? Optional.empty() : Optional.of(day));
        var stands = new Loan(loan.account(), loan.number(), loan.borrower(), loan.granted(), loan.terms(), standing);
        return new LoanRow(stands, before.version(), before.rate(), running(state, day), before.suspended());
    }

    /** How interest runs from a day on. */
    static Running running(LoanState state, LocalDate day) {
        LoanState.Earning period = state.rows().stream()
                .map(LoanState.Row::earns)
                .filter(earning -> earning.due().isAfter(day))
                .findFirst()
                .orElseGet(() -> new LoanState.Earning(day, day, 0));
        boolean over = state.standing().status() != LoanState.Status.ACTIVE;
        return new Running(over ? 0 : state.standing().interest(), day, period);
    }

    private static Optional<LocalDate> oldestDue(LoanState state) {
        return state.rows().stream()
                .filter(row -> row.outstanding() > 0)
                .map(row -> row.instalment().due())
                .findFirst();
    }
}
