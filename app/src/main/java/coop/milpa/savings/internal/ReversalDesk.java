package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.CashInHand;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.ReverseEntry;
import coop.milpa.savings.OperationRefusal;
import coop.milpa.savings.ReverseSavings;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.SavingsReceipt;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Undoes operations with all they cost. In the caller's transaction. */
@Component
class ReversalDesk {

    static final String REVERSAL = "savings.reversal";

    /** What a receipt paid is undone by undoing the receipt; a reversal is not undone but done again. */
    private static final Set<Movement.Kind> UNDOABLE = EnumSet.of(
            Movement.Kind.OPENING,
            Movement.Kind.DEPOSIT,
            Movement.Kind.WITHDRAWAL,
            Movement.Kind.TRANSFER,
            Movement.Kind.CLOSING);

    private final MovementRegister register;
    private final StateRegister states;
    private final Ledger ledger;
    private final CashInHand hand;
    private final Window window;
    private final Days days;

    ReversalDesk(
            MovementRegister register, StateRegister states, Ledger ledger, CashInHand hand, Window window, Days days) {
        this.hand = hand;
        this.register = register;
        this.states = states;
        this.ledger = ledger;
        this.window = window;
        this.days = days;
    }

    Outcome<SavingsReceipt> reverse(ReverseSavings command) {
        return reverse(command, UNDOABLE, REVERSAL);
    }

    /** What was brought for many at once, all of it. */
    Outcome<SavingsReceipt> reverseGathered(ReverseSavings command) {
        return reverse(command, Set.of(Movement.Kind.GATHERED), REVERSAL);
    }

    /** Only what is of some kinds. */
    Outcome<SavingsReceipt> reverse(ReverseSavings command, Set<Movement.Kind> kinds, String concept) {
        SavingsOrder order = command.order();
        List<Recorded> original = register.of(order.cooperative(), command.entry()).stream()
                .filter(one -> kinds.contains(one.movement().kind()))
                .toList();
        if (original.isEmpty()) {
            return Outcome.refused(new OperationRefusal.UnknownMovement(command.entry()));
        }
        Optional<Refusal> blocked = otherDay(order).or(() -> blocked(order.cooperative(), original));
        if (blocked.isPresent()) {
            return Outcome.refused(blocked.get());
        }
        Heading heading = Heading.of(order.cooperative(), order.request(), concept, order.actor())
                .saying(command.reason());
        Outcome<Posted> reversed = ledger.reverse(new ReverseEntry(heading, command.entry()));
        return hand.explained(order.cooperative(), reversed).map(posted -> record(command, original, posted));
    }

    /** Nobody asks on which day it is whether something was undone before. */
    private Optional<Refusal> otherDay(SavingsOrder order) {
        return days.open(order.cooperative())
                .flatMap(open -> NamedDay.forbids(order, open))
                .filter(refusal ->
                        register.askedBy(order.cooperative(), order.request()).isEmpty());
    }

    private Optional<Refusal> blocked(CooperativeId cooperative, List<Recorded> original) {
        List<AccountId> accounts =
                original.stream().map(one -> one.movement().account()).toList();
        states.lock(accounts);
        return states.frozen(cooperative, accounts).entrySet().stream()
                .<Refusal>map(one -> new OperationRefusal.Blocked(one.getKey().toString(), one.getValue()))
                .findFirst();
    }

    private SavingsReceipt record(ReverseSavings command, List<Recorded> original, Posted posted) {
        SavingsOrder order = command.order();
        if (!posted.repeated()) {
            window.undone(command, posted.entry());
            var operation = new MovementRegister.Operation(
                    order.request(),
                    posted.entry(),
                    /* day= */ posted.businessDate(),
                    /* valueDate= */ original.getFirst().day(),
                    Optional.of(command.entry()));
            register.add(
                    order.cooperative(),
                    operation,
                    original.stream().map(one -> one.movement().undone()).toList());
        }
        Movement undone = original.getFirst().movement().undone();
        return MovementDesk.receipt(new Recorded(undone, posted.entry(), posted.businessDate()));
    }
}
