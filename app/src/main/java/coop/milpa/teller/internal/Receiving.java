package coop.milpa.teller.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.ledger.Posted;
import coop.milpa.platform.Subject;
import coop.milpa.teller.AcceptDifference;
import coop.milpa.teller.CashCount;
import coop.milpa.teller.CashTransfer;
import coop.milpa.teller.CashTransfer.State;
import coop.milpa.teller.CashTransferId;
import coop.milpa.teller.ReceiveCash;
import coop.milpa.teller.ShiftRefusal;
import coop.milpa.teller.TransferRefusal;
import coop.milpa.teller.internal.CashTransferRegister.Signed;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Receives what was sent, as it was sent or as a supervisor accepts it. In the caller's transaction. */
@Component
class Receiving {

    private final Kept kept;
    private final TransferBooks books;
    private final TransferEnds ends;
    private final AttendedDrawers attended;
    private final Counting counting;
    private final CounterLimits limits;
    private final Days days;
    private final TellerTrail trail;

    Receiving(
            Kept kept,
            TransferBooks books,
            TransferEnds ends,
            AttendedDrawers attended,
            Counting counting,
            CounterLimits limits,
            Days days,
            TellerTrail trail) {
        this.kept = kept;
        this.books = books;
        this.ends = ends;
        this.attended = attended;
        this.counting = counting;
        this.limits = limits;
        this.days = days;
        this.trail = trail;
    }

    /** Where transfers and what was counted are kept. */
    @Component
    record Kept(TransferReader reader, CashTransferRegister register, CountLines lines) {}

    Outcome<UUID> receive(ReceiveCash command) {
        CooperativeId cooperative = command.cooperative();
        Optional<CashTransfer> found = kept.reader().lock(cooperative, command.transfer());
        if (found.isEmpty()) {
            return Outcome.refused(new TransferRefusal.UnknownTransfer(command.transfer()));
        }
        CashTransfer transfer = found.get();
        Optional<Refusal> refusal = forbids(command, transfer);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        count(command, transfer);
        boolean same = command.count().present().equals(transfer.sent().count().present());
        if (!same) {
            return Outcome.refused(new TransferRefusal.TransferOff());
        }
        return books.receive(
                        new Asked(cooperative, command.request(), command),
                        trail.now(),
                        transfer,
                        command.count().sum())
                .map(posted -> received(cooperative, transfer, command.count(), posted));
    }

    private Optional<Refusal> forbids(ReceiveCash command, CashTransfer transfer) {
        CooperativeId cooperative = command.cooperative();
        if (transfer.state() == State.RECEIVED) {
            return Optional.of(new TransferRefusal.AlreadyReceived(transfer.id()));
        }
        if (transfer.sent().by().equals(trail.now().by())) {
            return Optional.of(new TransferRefusal.SamePerson());
        }
        return ends.forbids(cooperative, transfer.to())
                .or(() -> days.open(cooperative)
                        .map(day ->
                                counting.forbids(command.count(), transfer.to().currency(), day))
                        .orElseGet(() -> Optional.of(new LedgerRefusal.NoOpenDay())));
    }

    /** It is kept whether it is what was sent or not. */
    private void count(ReceiveCash command, CashTransfer transfer) {
        CooperativeId cooperative = command.cooperative();
        var signed = new Signed(
                trail.now(),
                kept.lines().add(cooperative, command.count()),
                command.count().sum());
        kept.register().counted(cooperative, transfer.id(), ends.shift(cooperative, transfer.to()), signed);
        tell(cooperative, transfer, "cash-counted", command.count());
    }

    Outcome<UUID> accept(AcceptDifference command) {
        CooperativeId cooperative = command.cooperative();
        Optional<CashTransfer> found = kept.reader().lock(cooperative, command.transfer());
        if (found.isEmpty()) {
            return Outcome.refused(new TransferRefusal.UnknownTransfer(command.transfer()));
        }
        CashTransfer transfer = found.get();
        Optional<CashCount> counted = transfer.received().map(CashTransfer.Signature::count);
        Optional<Refusal> refusal = forbids(command, transfer);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Money difference =
                counted.orElseThrow().sum().minus(transfer.sent().count().sum());
        Optional<Refusal> tooMuch = limits.forbidsDifference(cooperative, difference);
        if (tooMuch.isPresent()) {
            return Outcome.refused(tooMuch.get());
        }
        var asked = new Asked(cooperative, command.request(), command);
        Act now = trail.now();
        return books.receive(asked, now, transfer, counted.orElseThrow().sum()).map(posted -> {
            limits.approved(cooperative, difference);
            kept.register()
                    .accepted(cooperative, transfer.id(), now, command.reason().strip());
            return received(cooperative, transfer, counted.orElseThrow(), posted);
        });
    }

    private Optional<Refusal> forbids(AcceptDifference command, CashTransfer transfer) {
        if (transfer.state() == State.RECEIVED) {
            return Optional.of(new TransferRefusal.AlreadyReceived(transfer.id()));
        }
        if (transfer.received().isEmpty()) {
            return Optional.of(new TransferRefusal.NotDisputed(transfer.id()));
        }
        var by = trail.now().by();
        boolean signed = transfer.sent().by().equals(by)
                || transfer.received().get().by().equals(by);
        if (signed) {
            return Optional.of(new TransferRefusal.SamePerson());
        }
        boolean said = !command.reason().isBlank() && command.reason().strip().length() <= CountPolicy.TEXT_MAX;
        if (!said) {
            return Optional.of(new ShiftRefusal.ReasonNeeded(CountPolicy.TEXT_MAX));
        }
        return trail.forbidsPrograms()
                .<Refusal>map(why -> why)
                .or(() -> attended.forbids(command.cooperative(), transfer));
    }

    private UUID received(CooperativeId cooperative, CashTransfer transfer, CashCount counted, Posted posted) {
        CashTransferId id = transfer.id();
        kept.register().received(cooperative, id, posted);
        tell(cooperative, transfer, "cash-received", counted);
        return id.value();
    }

    private void tell(CooperativeId cooperative, CashTransfer transfer, String done, CashCount count) {
        trail.record(
                cooperative,
                new Subject("cash-transfer", transfer.id().toString()),
                done,
                Map.of(
                        "from", transfer.from().code(),
                        "to", transfer.to().code(),
                        "sum", count.sum().toString(),
                        "lines", TellerTrail.words(count)));
    }
}
