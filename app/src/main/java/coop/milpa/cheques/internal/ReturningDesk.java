package coop.milpa.cheques.internal;

import coop.milpa.cheques.BankTerms;
import coop.milpa.cheques.Cheque;
import coop.milpa.cheques.ChequeRefusal;
import coop.milpa.cheques.ReturnCheque;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Availability;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Holds;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Line;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import coop.milpa.savings.SavingsPosition;
import coop.milpa.savings.SavingsPositions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Takes cheques back out of accounts that nobody pays. The account gives what is there; what is not becomes the
 * member's debt, all in one entry, and the tax on the movement comes back. In the caller's transaction.
 */
@Component
class ReturningDesk {

    private static final int REASON_MAX = 200;

    private final ChequeRegister register;
    private final BankRegister banks;
    private final OwnAccounts own;
    private final SavingsPositions positions;
    private final Availability availability;
    private final Holds holds;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final CurrentActor current;

    ReturningDesk(
            ChequeRegister register,
            BankRegister banks,
            OwnAccounts own,
            SavingsPositions positions,
            Availability availability,
            Holds holds,
            Ledger ledger,
            AuditTrail audit,
            CurrentActor current) {
        this.register = register;
        this.banks = banks;
        this.own = own;
        this.positions = positions;
        this.availability = availability;
        this.holds = holds;
        this.ledger = ledger;
        this.audit = audit;
        this.current = current;
    }

    Outcome<Cheque> giveBack(ReturnCheque command, LocalDate day) {
        Optional<Cheque> found = register.find(command.cooperative(), command.number());
        if (found.isEmpty()) {
            return Outcome.refused(new ChequeRefusal.UnknownCheque(command.number()));
        }
        if (command.reason().isBlank() || command.reason().length() > REASON_MAX) {
            return Outcome.refused(new ChequeRefusal.ReasonNeeded(REASON_MAX));
        }
        Cheque cheque = found.get();
        if (cheque.returned().isPresent()) {
            return Outcome.refused(new ChequeRefusal.ReturnedBefore(
                    cheque.number(), cheque.returned().get().on()));
        }
        holds.endAll(command.cooperative(), List.of(cheque.taken().hold()));
        Money charge = charge(command, cheque, day);
        Money needed = cheque.paper().amount().minus(cheque.into().tax()).plus(charge);
        var bearing = ChequePolicy.bears(needed, free(command.cooperative(), cheque));
        ActorId actor = current.get().actor().id();
        Heading heading = Heading.of(command.cooperative(), command.request(), "cheques.returned", actor)
                .saying(command.reason());
        var entry = new Entry(heading, lines(command.cooperative(), cheque, charge, bearing));
        return ledger.post(entry).map(posted -> record(command, cheque, posted, charge, bearing));
    }

    /** By the terms of today; none in another currency than they say. */
    private Money charge(ReturnCheque command, Cheque cheque, LocalDate day) {
        Money nothing = Money.zero(cheque.paper().amount().currency());
        return banks.board(command.cooperative(), day).stream()
                .filter(terms ->
                        command.charged() && terms.bank().equals(cheque.paper().bank()))
                .map(BankTerms::charge)
                .filter(charge -> charge.currency().equals(nothing.currency()))
                .findFirst()
                .orElse(nothing);
    }

    /** What the account can give now: nothing if it is closed or blocked by order. */
    private Money free(CooperativeId cooperative, Cheque cheque) {
        AccountId account = cheque.into().account();
        boolean moves = positions
                .of(cooperative, cheque.into().number())
                .map(SavingsPosition::blocks)
                .filter(blocks ->
                        blocks.closedOn().isEmpty() && blocks.blockedBy().isEmpty())
                .isPresent();
        Availability.Now now = availability.now(cooperative, List.of(account)).get(account);
        long free = moves && now != null ? Math.max(0, now.free()) : 0;
        return new Money(free, cheque.paper().amount().currency());
    }

    private List<Line> lines(CooperativeId cooperative, Cheque cheque, Money charge, ChequePolicy.Bearing bearing) {
        Money amount = cheque.paper().amount();
        var branch = cheque.taken().branch();
        List<Line> lines = new ArrayList<>();
        add(lines, cheque.into().account(), bearing.taken());
        if (bearing.owed().isPositive()) {
            add(lines, own.debts(cooperative, amount.currency()), bearing.owed());
        }
        if (cheque.into().tax().isPositive()) {
            add(
                    lines,
                    own.tax(cooperative, branch, amount.currency()),
                    cheque.into().tax());
        }
        add(lines, own.holding(cooperative, cheque.state(), branch, amount.currency()), amount.negated());
        if (charge.isPositive()) {
            add(lines, own.charges(cooperative, branch, amount.currency()), charge.negated());
        }
        return lines;
    }

    private static void add(List<Line> lines, AccountId account, Money amount) {
        if (!amount.isZero()) {
            lines.add(new Line(account, amount, Standing.MEMBER));
        }
    }

    private Cheque record(
            ReturnCheque command, Cheque cheque, Posted posted, Money charge, ChequePolicy.Bearing bearing) {
        var returned =
                new Cheque.Returned(posted.businessDate(), posted.entry(), command.reason(), charge, bearing.owed());
        register.giveBack(command, returned);
        audit.record(
                command.cooperative(),
                new Change(
                        new Subject("cheque", Long.toString(cheque.number())),
                        "cheques.returned",
                        Json.of(Map.of("state", cheque.state().name())),
                        Json.of(Map.of(
                                "reason", command.reason(),
                                "charge", charge.toString(),
                                "owed", bearing.owed().toString()))));
        return register.find(command.cooperative(), cheque.number()).orElseThrow();
    }
}
