package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Holds;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.ledger.PlaceHold;
import coop.milpa.ledger.ReleaseHold;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import coop.milpa.termdeposits.Pledge;
import coop.milpa.termdeposits.PledgeTermDeposit;
import coop.milpa.termdeposits.ReleasePledge;
import coop.milpa.termdeposits.TermOrder;
import coop.milpa.termdeposits.TermRefusal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps deposits as security, and lets them go. In the caller's transaction. */
@Component
class PledgeDesk {

    static final String PLEDGE = "termdeposits.pledge";

    private final DepositRegister deposits;
    private final PledgeRegister register;
    private final Holds holds;
    private final AuditTrail audit;

    PledgeDesk(DepositRegister deposits, PledgeRegister register, Holds holds, AuditTrail audit) {
        this.deposits = deposits;
        this.register = register;
        this.holds = holds;
        this.audit = audit;
    }

    Outcome<Pledge> place(PledgeTermDeposit command) {
        TermOrder order = command.order();
        Optional<Pledge> before = register.placedBy(order.cooperative(), order.request());
        if (before.isPresent()) {
            boolean same = before.get().deposit() == command.number()
                    && before.get().security().equals(command.security());
            return same
                    ? Outcome.done(before.get())
                    : Outcome.refused(new LedgerRefusal.RequestReused(order.request()));
        }
        Optional<TermRow> row = deposits.find(order.cooperative(), command.number());
        if (row.isEmpty()) {
            return Outcome.refused(new TermRefusal.UnknownDeposit(command.number()));
        }
        Optional<Refusal> refusal = forbids(command, row.get());
        return refusal.<Outcome<Pledge>>map(Outcome::refused).orElseGet(() -> hold(command, row.get()));
    }

    private Optional<Refusal> forbids(PledgeTermDeposit command, TermRow row) {
        Money asked = command.security().amount();
        if (!row.deposit().isOpen()) {
            LocalDate on = row.deposit().days().closedOn().orElseThrow();
            return Optional.of(new TermRefusal.AlreadyClosed(command.number(), on));
        }
        if (!asked.currency().equals(row.principal().currency())) {
            return Optional.of(new LedgerRefusal.WrongCurrency(row.account(), asked.currency()));
        }
        Money free = row.principal().minus(register.standing(command.order().cooperative(), row));
        return asked.compareTo(free) > 0 ? Optional.of(new TermRefusal.PledgeTooLarge(free)) : Optional.empty();
    }

    private Outcome<Pledge> hold(PledgeTermDeposit command, TermRow row) {
        TermOrder order = command.order();
        Heading heading = Heading.of(order.cooperative(), order.request(), PLEDGE, order.actor());
        var asked = new PlaceHold(heading, row.account(), command.security().amount(), Optional.empty());
        return holds.place(asked).map(held -> {
            var pledge = new Pledge(held.hold(), command.number(), command.security(), held.on(), Optional.empty());
            register.add(order.cooperative(), pledge, row, order.request());
            audit.record(order.cooperative(), change("termdeposits.pledge-placed", pledge));
            return pledge;
        });
    }

    Outcome<Pledge> release(ReleasePledge command) {
        TermOrder order = command.order();
        Optional<Pledge> found = register.find(order.cooperative(), command.hold());
        if (found.isEmpty()) {
            return Outcome.refused(new TermRefusal.UnknownPledge(command.hold()));
        }
        var asked = new ReleaseHold(order.cooperative(), order.request(), command.hold(), order.actor());
        return holds.release(asked).map(held -> {
            register.release(order.cooperative(), command.hold(), held.on());
            Pledge released = register.find(order.cooperative(), command.hold()).orElseThrow();
            audit.record(order.cooperative(), change("termdeposits.pledge-released", released));
            return released;
        });
    }

    private static Change change(String action, Pledge pledge) {
        return new Change(
                new Subject("term-deposit", Long.toString(pledge.deposit())),
                action,
                Json.NOTHING,
                Json.of(Map.of(
                        "creditor", pledge.security().creditor(),
                        "purpose", pledge.security().purpose(),
                        "amount", pledge.security().amount().toString())));
    }
}
