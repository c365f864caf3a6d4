package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Holds;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.members.Mandates;
import coop.milpa.members.Taking;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import coop.milpa.termdeposits.CloseTermDeposit;
import coop.milpa.termdeposits.ClosedTermDeposit;
import coop.milpa.termdeposits.EarlyClosure;
import coop.milpa.termdeposits.RateCharts;
import coop.milpa.termdeposits.TermRefusal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Pays deposits out before their day, or while they wait. In the caller's transaction. */
@Component
class ClosingDesk {

    static final String CLOSING = "termdeposits.closing";

    private final DepositRegister register;
    private final ClosingRegister closings;
    private final PledgeRegister pledges;
    private final RateCharts charts;
    private final Mandates mandates;
    private final SettlingBooks books;
    private final Holds holds;
    private final AuditTrail audit;

    ClosingDesk(
            DepositRegister register,
            ClosingRegister closings,
            PledgeRegister pledges,
            RateCharts charts,
            Mandates mandates,
            SettlingBooks books,
            Holds holds,
            AuditTrail audit) {
        this.register = register;
        this.closings = closings;
        this.pledges = pledges;
        this.charts = charts;
        this.mandates = mandates;
        this.books = books;
        this.holds = holds;
        this.audit = audit;
    }

    /** What the same request paid out before. */
    Optional<Outcome<ClosedTermDeposit>> repeated(CloseTermDeposit command) {
        return closings.closedBy(command.order().cooperative(), command.order().request())
                .map(before -> before.number() == command.number()
                        ? Outcome.done(before)
                        : Outcome.refused(
                                new LedgerRefusal.RequestReused(command.order().request())));
    }

    Outcome<ClosedTermDeposit> close(CloseTermDeposit command, LocalDate day) {
        CooperativeId cooperative = command.order().cooperative();
        Optional<TermRow> found = register.find(cooperative, command.number());
        if (found.isEmpty()) {
            return Outcome.refused(new TermRefusal.UnknownDeposit(command.number()));
        }
        TermRow row = found.get();
        Optional<Refusal> refusal = forbids(cooperative, row);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        EarlyPolicy.Settled settled = EarlyPolicy.settle(row, rule(cooperative, row), day);
        Money paid = row.principal().plus(settled.interest()).minus(settled.withheld());
        var taking =
                new Taking(row.account(), row.deposit().owner(), command.order().acting(), paid);
        Optional<Refusal> notTheirs = mandates.forbids(cooperative, taking, day);
        if (notTheirs.isPresent()) {
            return Outcome.refused(notTheirs.get());
        }
        return books.pay(new SettlingBooks.Closing(command, row, settled, day)).map(closed -> {
            mandates.taken(cooperative, closed.entry(), taking, day);
            closings.close(cooperative, row, closed, command.order().request());
            audit.record(cooperative, told(row, closed));
            return closed;
        });
    }

    private Optional<Refusal> forbids(CooperativeId cooperative, TermRow row) {
        long number = row.deposit().number();
        Optional<Refusal> closed = row.deposit().days().closedOn().map(on -> new TermRefusal.AlreadyClosed(number, on));
        if (closed.isPresent()) {
            return closed;
        }
        Money pledged = pledges.standing(cooperative, row);
        if (pledged.isPositive()) {
            return Optional.of(new TermRefusal.Pledged(number, pledged));
        }
        return holds.standing(cooperative, row.account()).isEmpty()
                ? Optional.empty()
                : Optional.of(new TermRefusal.Held(number));
    }

    private EarlyClosure rule(CooperativeId cooperative, TermRow row) {
        return ChartDesk.inForce(
                        charts.versions(cooperative),
                        row.deposit().product(),
                        row.principal().currency(),
                        row.term().chartFrom())
                .map(chart -> chart.earning().early())
                .orElseThrow();
    }

    private static Change told(TermRow row, ClosedTermDeposit closed) {
        return new Change(
                new Subject("term-deposit", Long.toString(row.deposit().number())),
                "termdeposits.deposit-closed",
                Json.of(Map.of("principal", row.principal().toString())),
                Json.of(Map.of(
                        "paid", closed.paid().toString(), "lost", closed.lost().toString())));
    }
}
