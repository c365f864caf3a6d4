package coop.milpa.receipts.internal;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.ReverseEntry;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import coop.milpa.receipts.Receipt;
import coop.milpa.receipts.ReceiptRefusal;
import coop.milpa.receipts.ReverseReceipt;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Undoes a receipt: one mirror entry, one row, and everyone who was paid is told. */
@Component
class ReceiptReversal {

    private static final String CONCEPT = "receipts.reversal";
    private static final int REASON_MAX = 200;

    private final Ledger ledger;
    private final ReceiptLimits limits;
    private final ReceiptRegister register;
    private final ReceiptReader reader;
    private final Payables payables;
    private final Tenders tenders;
    private final AuditTrail trail;
    private final CurrentActor actor;

    ReceiptReversal(
            Ledger ledger,
            ReceiptLimits limits,
            ReceiptRegister register,
            ReceiptReader reader,
            Payables payables,
            Tenders tenders,
            AuditTrail trail,
            CurrentActor actor) {
        this.ledger = ledger;
        this.limits = limits;
        this.register = register;
        this.reader = reader;
        this.payables = payables;
        this.tenders = tenders;
        this.trail = trail;
        this.actor = actor;
    }

    Outcome<Receipt> reverse(ReverseReceipt command) {
        Optional<Receipt> found = reader.find(command.cooperative(), command.receipt());
        Optional<Refusal> forbidden = forbids(command, found);
        if (forbidden.isPresent()) {
            return Outcome.refused(forbidden.get());
        }
        Receipt receipt = found.orElseThrow();
        return receipt.reversal().isPresent() ? Outcome.done(receipt) : reverse(command, receipt);
    }

    private Outcome<Receipt> reverse(ReverseReceipt command, Receipt receipt) {
        Optional<Refusal> tooMuch = limits.forbidsUndoing(command.cooperative(), receipt.sum());
        if (tooMuch.isPresent()) {
            return Outcome.refused(tooMuch.get());
        }
        var heading = Heading.of(
                        command.cooperative(),
                        command.request(),
                        CONCEPT,
                        actor.get().actor().id())
                .saying(command.reason());
        Outcome<Posted> reversed = ledger.reverse(new ReverseEntry(heading, receipt.entry()));
        return tenders.explained(command.cooperative(), reversed).map(posted -> record(command, receipt, posted));
    }

    private Receipt record(ReverseReceipt command, Receipt receipt, Posted posted) {
        var reversal = new Receipt.Reversal(command.request(), posted.entry(), posted.businessDate(), command.reason());
        register.addReversal(command.cooperative(), receipt.id(), reversal);
        tenders.undone(command.cooperative(), receipt.entry(), reversal);
        payables.undone(command.cooperative(), receipt.payments());
        trail.record(
                command.cooperative(),
                new Change(
                        new Subject("receipt", receipt.id().toString()),
                        "receipts.reversed",
                        Json.of(Map.of(
                                "number",
                                receipt.number().toString(),
                                "sum",
                                receipt.sum().toString())),
                        Json.of(Map.of("reason", command.reason()))));
        limits.undone(command.cooperative(), receipt.sum());
        return reader.find(command.cooperative(), receipt.id()).orElseThrow();
    }

    /** The same request once more is no second reversal. */
    private static Optional<Refusal> forbids(ReverseReceipt command, Optional<Receipt> found) {
        if (found.isEmpty()) {
            return Optional.of(new ReceiptRefusal.UnknownReceipt(command.receipt()));
        }
        if (command.reason().isBlank() || command.reason().length() > REASON_MAX) {
            return Optional.of(new ReceiptRefusal.ReasonNeeded(REASON_MAX));
        }
        boolean byAnother = found.get()
                .reversal()
                .filter(before -> !before.request().equals(command.request())
                        || !before.reason().equals(command.reason()))
                .isPresent();
        return byAnother
                ? Optional.of(new ReceiptRefusal.AlreadyReversed(found.get().number()))
                : Optional.empty();
    }
}
