package coop.milpa.teller.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.Turnovers;
import coop.milpa.ledger.Turnovers.Turnover;
import coop.milpa.teller.CashFlow;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CashPointId;
import coop.milpa.teller.internal.FlowRegister.Moves;
import coop.milpa.teller.internal.ShiftRegister.Moved;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What became of a branch's cash on a day, by cash point. In the caller's transaction. */
@Component
class BranchFlows {

    private final CashPointRegister register;
    private final FlowRegister flows;
    private final Books books;
    private final Turnovers turnovers;

    /** What became of the cash of one cash point. */
    record PointFlow(CashPoint point, CashFlow cash) {

        boolean isThere(LocalDate day) {
            boolean retired = point.retiredOn().filter(on -> on.isBefore(day)).isPresent();
            return !cash.isNothing() || (!retired && !point.openedOn().isAfter(day));
        }
    }

    BranchFlows(CashPointRegister register, FlowRegister flows, Books books, Turnovers turnovers) {
        this.register = register;
        this.flows = flows;
        this.books = books;
        this.turnovers = turnovers;
    }

    /** Of each cash point that was there, given up or opened later with nothing in it left out. */
    List<PointFlow> of(CooperativeId cooperative, BranchId branch, LocalDate day) {
        List<CashPoint> there = register.all(cooperative).stream()
                .filter(point -> point.branch().equals(branch))
                .toList();
        if (there.isEmpty()) {
            return List.of();
        }
        List<AccountId> accounts = there.stream().map(CashPoint::account).toList();
        Map<AccountId, Money> before = books.balances(cooperative, accounts, day.minusDays(1));
        Map<AccountId, Moved> turned = turnovers.of(cooperative, accounts, new Period(day, day)).stream()
                .collect(Collectors.toMap(Turnover::account, one -> new Moved(one.debit(), one.credit())));
        Map<CashPointId, Moves> moves = flows.ofDay(cooperative, day);
        return there.stream()
                .map(point -> new PointFlow(
                        point,
                        ReportPolicy.flow(
                                before.getOrDefault(point.account(), Money.zero(point.currency())),
                                turned.getOrDefault(point.account(), new Moved(0, 0)),
                                moves.getOrDefault(point.id(), Moves.NONE))))
                .filter(flow -> flow.isThere(day))
                .toList();
    }
}
