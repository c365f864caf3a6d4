package coop.milpa.exchange.internal;

import coop.milpa.exchange.ExchangeOperation;
import coop.milpa.exchange.ExchangeOperation.Undone;
import coop.milpa.exchange.ExchangeRefusal;
import coop.milpa.exchange.UndoExchange;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.CashInHand;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.ReverseEntry;
import coop.milpa.platform.AmountLimits.Act;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.Json;
import coop.milpa.platform.PostingLimits;
import coop.milpa.platform.Subject;
import coop.milpa.receipts.CashOperations;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Undoes a purchase or sale by its mirror entry. In the caller's transaction. */
@Component
class UndoingDesk {

    private static final String UNDO = "exchange.undo";
    private static final int REASON_MAX = 200;

    private final OperationRegister register;
    private final Ledger ledger;
    private final CashInHand hand;
    private final CashOperations operations;
    private final PostingLimits limits;
    private final AuditTrail audit;
    private final CurrentActor current;
    private final Clock clock;

    UndoingDesk(
            OperationRegister register,
            Ledger ledger,
            CashInHand hand,
            CashOperations operations,
            PostingLimits limits,
            AuditTrail audit,
            CurrentActor current,
            Clock clock) {
        this.register = register;
        this.ledger = ledger;
        this.hand = hand;
        this.operations = operations;
        this.limits = limits;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    Outcome<ExchangeOperation> undo(UndoExchange command) {
        Optional<ExchangeOperation> found = register.find(command.cooperative(), command.number());
        if (found.isEmpty()) {
            return Outcome.refused(new ExchangeRefusal.UnknownOperation(command.number()));
        }
        if (command.reason().isBlank() || command.reason().length() > REASON_MAX) {
            return Outcome.refused(new ExchangeRefusal.ReasonNeeded(REASON_MAX));
        }
        ExchangeOperation operation = found.get();
        if (operation.undone().isPresent()) {
            return register.undid(command.cooperative(), command.number(), command.request())
                    ? Outcome.done(operation)
                    : Outcome.refused(new ExchangeRefusal.AlreadyUndone(
                            operation.number(), operation.undone().get().on()));
        }
        return undo(command, operation);
    }

    private Outcome<ExchangeOperation> undo(UndoExchange command, ExchangeOperation operation) {
        CooperativeId cooperative = command.cooperative();
        List<Act> acts = List.of(new Act(UNDO, operation.deal().national()));
        Optional<Refusal> tooMuch = limits.forbids(cooperative, acts);
        if (tooMuch.isPresent()) {
            return Outcome.refused(tooMuch.get());
        }
        ActorId actor = current.get().actor().id();
        Heading heading = Heading.of(cooperative, command.request(), "exchange.undoing", actor)
                .saying(command.reason());
        Outcome<Posted> reversed = ledger.reverse(new ReverseEntry(heading, operation.entry()));
        return hand.explained(cooperative, reversed).map(posted -> {
            var undone = new Undone(posted.entry(), posted.businessDate(), actor, command.reason());
            register.undo(command, undone, clock.instant());
            operations.undo(cooperative, operation.entry(), posted.entry(), command.reason());
            limits.posted(cooperative, acts);
            audit.record(cooperative, change(command));
            return register.find(cooperative, command.number()).orElseThrow();
        });
    }

    private static Change change(UndoExchange command) {
        return new Change(
                new Subject("exchange-operation", Long.toString(command.number())),
                "exchange.undone",
                Json.NOTHING,
                Json.of(Map.of("reason", command.reason())));
    }
}
