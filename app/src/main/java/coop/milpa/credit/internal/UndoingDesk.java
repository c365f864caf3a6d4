package coop.milpa.credit.internal;

import coop.milpa.credit.CreditRefusal;
import coop.milpa.credit.LoanHappening;
import coop.milpa.credit.LoanHappening.Kind;
import coop.milpa.credit.LoanOrder;
import coop.milpa.credit.ReverseLoanEvent;
import coop.milpa.credit.internal.EventRegister.Kept;
import coop.milpa.credit.internal.LoanFile.Changed;
import coop.milpa.credit.internal.LoanFile.Open;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Line;
import coop.milpa.loan.Portions;
import coop.milpa.platform.Json;
import coop.milpa.savings.LinkedSavings;
import coop.milpa.savings.ReverseSavings;
import coop.milpa.savings.SavingsReceipt;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Undoes what happened to a loan. Money goes back by the mirror of its entry; what later payments are for since then is
 * put right by a second one, in which no money moves. In the caller's transaction, in an attempt.
 */
@Component
class UndoingDesk {

    private static final int REASON_MAX = 200;
    private static final String ADJUSTMENT = "credit.adjustment";
    private static final Set<Kind> OF_MONEY = EnumSet.of(Kind.PAY, Kind.PAY_OFF, Kind.RECOVER);
    private static final Set<Kind> ENDS = EnumSet.of(Kind.PAY_OFF, Kind.WRITE_OFF);

    private final LoanFile files;
    private final BookLines lines;
    private final LinkedSavings savings;
    private final LoanWindow window;

    UndoingDesk(LoanFile files, BookLines lines, LinkedSavings savings, LoanWindow window) {
        this.files = files;
        this.lines = lines;
        this.savings = savings;
        this.window = window;
    }

    Outcome<LoanHappening> undo(ReverseLoanEvent command, Open file) {
        Optional<Kept> found = file.happened().stream()
                .filter(kept -> kept.happening().number() == command.event())
                .findFirst();
        if (found.isEmpty()) {
            return Outcome.refused(new CreditRefusal.UnknownEvent(command.event()));
        }
        Optional<Refusal> refusal = forbids(command, file, found.get());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        List<Happened> others = EventRegister.lived(file.happened()).stream()
                .filter(happened -> happened.number() != command.event())
                .toList();
        return files.relive(file, others).then(changed -> undo(command, file, found.get(), changed));
    }

    private static Optional<Refusal> forbids(ReverseLoanEvent command, Open file, Kept undone) {
        if (command.reason().isBlank() || command.reason().length() > REASON_MAX) {
            return Optional.of(new CreditRefusal.ReasonNeeded());
        }
        if (undone.happening().kind() == Kind.REVERSE) {
            return Optional.of(new CreditRefusal.CannotUndo(command.event()));
        }
        if (undone.happening().undone()) {
            return Optional.of(new CreditRefusal.UndoneBefore(command.event()));
        }
        return file.happened().stream()
                .filter(Kept::counts)
                .map(Kept::happening)
                .filter(later -> later.number() > command.event() && ENDS.contains(later.kind()))
                .findFirst()
                .map(later -> new CreditRefusal.UndoLaterFirst(command.event(), later.number()));
    }

    private Outcome<LoanHappening> undo(ReverseLoanEvent command, Open file, Kept undone, Changed changed) {
        boolean ofMoney = OF_MONEY.contains(undone.happening().kind());
        Outcome<Optional<EntryId>> booked = ofMoney
                ? moneyBack(command, undone)
                        .then(entry -> write(command, file, changed.change().plus(moved(undone)), ADJUSTMENT)
                                .map(adjusted -> Optional.of(entry)))
                : write(command, file, changed.change(), PayingDesk.UNDOING);
        return booked.map(entry -> files.close(
                file,
                changed,
                kept(command, file, undone, changed, entry),
                command.order().request()));
    }

    private Outcome<EntryId> moneyBack(ReverseLoanEvent command, Kept undone) {
        LoanOrder order = command.order();
        EntryId entry = undone.happening().entry().orElseThrow();
        if (undone.details().text().contains("SAVINGS")) {
            var back = new ReverseSavings(DisbursingDesk.savingsOrder(order), entry, command.reason());
            return savings.undo(back, PayingDesk.UNDOING).map(SavingsReceipt::entry);
        }
        return window.undo(order, entry, command.reason());
    }

    /** What the entry of an event did, which its mirror has taken back. */
    private static Figures moved(Kept kept) {
        Portions portions = kept.happening().portions();
        boolean recovered = kept.happening().kind() == Kind.RECOVER;
        return new Figures(
                recovered ? Portions.ZERO : portions,
                Portions.ZERO,
                Portions.ZERO,
                recovered ? portions : Portions.ZERO,
                kept.moved().overpaid(),
                kept.moved().receivable());
    }

    /** What no money moves for; nothing where nothing changes. */
    private Outcome<Optional<EntryId>> write(ReverseLoanEvent command, Open file, Figures change, String concept) {
        List<Line> all = lines.of(file.cooperative(), file.row().loan(), change);
        if (all.isEmpty()) {
            return Outcome.done(Optional.empty());
        }
        LoanOrder order = command.order();
        String words = concept + ":" + order.request();
        var request = new RequestId(UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)));
        Heading heading =
                Heading.of(order.cooperative(), request, concept, order.actor()).saying(command.reason());
        return window.write(heading, all).map(Optional::of);
    }

    private static Kept kept(
            ReverseLoanEvent command, Open file, Kept undone, Changed changed, Optional<EntryId> entry) {
        Figures change = changed.change();
        var happening = new LoanHappening(
                file.next(),
                file.day(),
                Kind.REVERSE,
                undone.happening().amount(),
                change.paid(),
                OptionalInt.of(command.event()),
                false,
                command.order().actor(),
                entry,
                changed.row().loan().standing().owed());
        return new Kept(
                command.number(),
                happening,
                Json.of(Map.of()),
                new EventRegister.Moved(change.overpaid(), change.receivable()),
                command.reason());
    }
}
