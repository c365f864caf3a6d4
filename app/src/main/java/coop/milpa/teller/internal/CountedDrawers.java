package coop.milpa.teller.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.Turnovers;
import coop.milpa.ledger.Turnovers.Turnover;
import coop.milpa.ledger.Verification.Finding;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CashPoint.Kind;
import coop.milpa.teller.Shift;
import coop.milpa.teller.ShiftCount;
import coop.milpa.teller.ShiftReport;
import coop.milpa.teller.internal.ShiftReader.Kept;
import coop.milpa.teller.internal.ShiftRegister.Moved;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Holds what was counted of drawers against their lines in the books. In the caller's transaction. */
@Component
class CountedDrawers {

    private static final Period ALWAYS = new Period(LocalDate.of(1900, 1, 1), LocalDate.of(9999, 12, 31));

    private final CashPointRegister points;
    private final ShiftReader shifts;
    private final FlowRegister flows;
    private final Turnovers turnovers;

    CountedDrawers(CashPointRegister points, ShiftReader shifts, FlowRegister flows, Turnovers turnovers) {
        this.points = points;
        this.shifts = shifts;
        this.flows = flows;
        this.turnovers = turnovers;
    }

    /**
     * What was counted when a shift ended is what its drawer stood at then: the day's balance where no other shift came
     * after it that day, and else what the next one began with.
     */
    Finding closed(CooperativeId cooperative) {
        List<Kept> all = shifts.all(cooperative);
        Map<AccountId, List<Turnover>> turned = turned(cooperative);
        var moves = flows.ofShifts(
                cooperative, all.stream().map(kept -> kept.shift().id()).toList());
        List<String> offenders = new ArrayList<>();
        int closed = 0;
        for (int n = 0; n < all.size(); n++) {
            Kept kept = all.get(n);
            if (kept.shift().state() != Shift.State.CLOSED) {
                continue;
            }
            closed++;
            ShiftReport report = ReportPolicy.report(
                    kept.shift(),
                    kept.through().orElseThrow().minus(kept.before()),
                    moves.getOrDefault(kept.shift().id(), FlowRegister.Moves.NONE));
            ShiftCount last = kept.shift().last(ShiftCount.Kind.CLOSING).orElseThrow();
            if (!report.cash().expected().equals(last.expected())) {
                offenders.add(said(kept) + ": expected " + last.expected() + ", moved to "
                        + report.cash().expected());
            }
            long stood = stood(all, n, turned);
            if (stood != last.count().sum().minor()) {
                offenders.add(said(kept) + ": counted " + last.count().sum() + ", stood at " + stood);
            }
        }
        return TellerVerification.of("teller-closed-shifts-equal-the-books", closed + " shifts", offenders);
    }

    /** Minor units. */
    private static long stood(List<Kept> all, int place, Map<AccountId, List<Turnover>> turned) {
        Shift shift = all.get(place).shift();
        LocalDate end = all.get(place).closedOn().orElseThrow();
        Optional<Shift> next = all.stream()
                .skip(place + 1L)
                .map(Kept::shift)
                .takeWhile(other -> other.point().id().equals(shift.point().id()))
                .filter(other -> other.state() != Shift.State.ABANDONED)
                .findFirst();
        if (next.filter(other -> other.day().equals(end)).isPresent()) {
            return next.get()
                    .last(ShiftCount.Kind.OPENING)
                    .orElseThrow()
                    .expected()
                    .minor();
        }
        return balance(turned.getOrDefault(shift.point().account(), List.of()), end);
    }

    /** A drawer without a shift stands at what was counted last; one that was never counted at nothing. */
    Finding resting(CooperativeId cooperative) {
        Map<AccountId, List<Turnover>> turned = turned(cooperative);
        Map<AccountId, List<Kept>> worked = shifts.all(cooperative).stream()
                .filter(kept -> kept.shift().state() != Shift.State.ABANDONED)
                .collect(Collectors.groupingBy(kept -> kept.shift().point().account()));
        List<String> offenders = new ArrayList<>();
        int resting = 0;
        for (CashPoint drawer : drawers(cooperative)) {
            Optional<Shift> last = worked.getOrDefault(drawer.account(), List.of()).stream()
                    .map(Kept::shift)
                    .reduce((before, after) -> after);
            if (last.filter(shift -> shift.state() != Shift.State.CLOSED).isPresent()) {
                continue;
            }
            resting++;
            long counted = last.flatMap(shift -> shift.last(ShiftCount.Kind.CLOSING))
                    .map(count -> count.count().sum().minor())
                    .orElse(0L);
            long stands = balance(turned.getOrDefault(drawer.account(), List.of()), ALWAYS.to());
            if (stands != counted) {
                offenders.add("drawer " + drawer.code() + ": counted " + counted + ", stands at " + stands);
            }
        }
        return TellerVerification.of("teller-drawers-without-shift-equal-their-count", resting + " drawers", offenders);
    }

    private List<CashPoint> drawers(CooperativeId cooperative) {
        return points.all(cooperative).stream()
                .filter(point -> point.kind() == Kind.DRAWER)
                .toList();
    }

    private Map<AccountId, List<Turnover>> turned(CooperativeId cooperative) {
        List<AccountId> accounts =
                drawers(cooperative).stream().map(CashPoint::account).toList();
        return turnovers.of(cooperative, accounts, ALWAYS).stream().collect(Collectors.groupingBy(Turnover::account));
    }

    private static long balance(List<Turnover> turned, LocalDate through) {
        return turned.stream()
                .filter(one -> !one.day().isAfter(through))
                .map(one -> new Moved(one.debit(), one.credit()))
                .mapToLong(moved -> moved.in() - moved.out())
                .sum();
    }

    private static String said(Kept kept) {
        return "shift " + kept.shift().id() + " of drawer "
                + kept.shift().point().code();
    }
}
