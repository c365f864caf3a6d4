package coop.milpa.teller.internal;

import coop.milpa.kernel.Money;
import coop.milpa.teller.CashFlow;
import coop.milpa.teller.Shift;
import coop.milpa.teller.ShiftCount;
import coop.milpa.teller.ShiftReport;
import coop.milpa.teller.internal.FlowRegister.Moves;
import coop.milpa.teller.internal.ShiftRegister.Moved;
import java.util.Optional;

/** Adds up what became of cash. Pure. */
final class ReportPolicy {

    private ReportPolicy() {}

    /**
     * A flow of cash.
     *
     * @param turned  all that moved in the books, transfers and differences too
     * @param moves  of it what was no operation
     */
    static CashFlow flow(Money opening, Moved turned, Moves moves) {
        var currency = opening.currency();
        long over = Math.max(moves.adjusted(), 0);
        long missing = Math.max(-moves.adjusted(), 0);
        return new CashFlow(
                opening,
                new Money(turned.in() - moves.received() - over, currency),
                new Money(turned.out() - moves.sent() - missing, currency),
                new Money(moves.received(), currency),
                new Money(moves.sent(), currency),
                new Money(moves.adjusted(), currency),
                opening.plus(new Money(turned.in() - turned.out(), currency)));
    }

    /**
     * The report of a shift.
     *
     * @param turned  what moved in its drawer from when it began until it was counted, or until now
     */
    static ShiftReport report(Shift shift, Moved turned, Moves moves) {
        boolean began = shift.state() != Shift.State.OPENING && shift.state() != Shift.State.ABANDONED;
        Optional<ShiftCount> opening = shift.last(ShiftCount.Kind.OPENING);
        Money zero = Money.zero(shift.point().currency());
        Money first = began ? opening.map(count -> count.count().sum()).orElse(zero) : zero;
        boolean counted = shift.state() == Shift.State.CLOSING || shift.state() == Shift.State.CLOSED;
        Optional<Money> last = shift.last(ShiftCount.Kind.CLOSING)
                .filter(count -> counted)
                .map(count -> count.count().sum());
        return new ShiftReport(shift, flow(first, began ? turned : new Moved(0, 0), moves), last);
    }
}
