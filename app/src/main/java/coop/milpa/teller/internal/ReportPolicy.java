package coop.milpa.teller.internal;

import coop.milpa.kernel.Money;
import coop.milpa.teller.CashFlow;
import coop.milpa.teller.CashPointDay;
import coop.milpa.teller.CashPointId;
import coop.milpa.teller.Shift;
import coop.milpa.teller.ShiftCount;
import coop.milpa.teller.ShiftReport;
import coop.milpa.teller.internal.BranchFlows.PointFlow;
import coop.milpa.teller.internal.FlowRegister.Moves;
import coop.milpa.teller.internal.ShiftRegister.Moved;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** What became of all of them, one a currency in their order. */
    static List<CashFlow> together(List<PointFlow> flowing) {
        Map<Currency, CashFlow> sums = new LinkedHashMap<>();
        flowing.forEach(one -> sums.merge(one.point().currency(), one.cash(), CashFlow::plus));
        return List.copyOf(sums.values());
    }

    /** Each with what was counted at the close of its last shift. */
    static List<CashPointDay> counted(List<PointFlow> flowing, List<ShiftReport> worked) {
        Map<CashPointId, ShiftReport> last = new HashMap<>();
        worked.stream()
                .filter(report -> report.shift().state() != Shift.State.ABANDONED)
                .forEach(report -> last.put(report.shift().point().id(), report));
        return flowing.stream()
                .map(one -> new CashPointDay(
                        one.point(),
                        one.cash(),
                        Optional.ofNullable(last.get(one.point().id())).flatMap(ShiftReport::counted)))
                .toList();
    }
}
