package coop.milpa.credit.internal;

import coop.milpa.credit.ChangeLoan;
import coop.milpa.credit.CreditRefusal;
import coop.milpa.credit.LoanHappening;
import coop.milpa.credit.LoanOrder;
import coop.milpa.credit.internal.EventRegister.Kept;
import coop.milpa.credit.internal.LoanFile.Changed;
import coop.milpa.credit.internal.LoanFile.Open;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Line;
import coop.milpa.loan.LoanEvent;
import coop.milpa.loan.Portions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** Changes loans without anybody paying. In the caller's transaction, in an attempt, under the lock of the loan. */
@Component
class ChangingDesk {

    private static final int REASON_MAX = 200;
    private static final String CHANGE = "credit.change";
    private static final String WRITE_OFF = "credit.write-off";

    private final LoanFile files;
    private final BookLines lines;
    private final LoanWindow window;

    ChangingDesk(LoanFile files, BookLines lines, LoanWindow window) {
        this.files = files;
        this.lines = lines;
        this.window = window;
    }

    Outcome<LoanHappening> change(ChangeLoan command, Open file) {
        Optional<Refusal> refusal = forbids(command, file);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return files.add(file, command.event())
                .then(changed -> write(command, file, changed)
                        .map(entry -> files.close(
                                file,
                                changed,
                                kept(command, file, changed, entry),
                                command.order().request())));
    }

    private static Optional<Refusal> forbids(ChangeLoan command, Open file) {
        LoanEvent event = command.event();
        if (!file.row().loan().isActive()) {
            return Optional.of(new CreditRefusal.NotActive(command.number()));
        }
        if (!event.on().equals(file.day())) {
            return Optional.of(new CreditRefusal.NotToday(event.on(), file.day()));
        }
        if (command.reason().isBlank() || command.reason().length() > REASON_MAX) {
            return Optional.of(new CreditRefusal.ReasonNeeded());
        }
        boolean changes = switch (event) {
            case LoanEvent.Charge charge -> true;
            case LoanEvent.Waive waive -> true;
            case LoanEvent.ChangeRate rate -> true;
            case LoanEvent.Reschedule reschedule -> reschedule.relief().rate().isEmpty();
            case LoanEvent.WriteOff writeOff -> true;
            case LoanEvent.Pay pay -> false;
            case LoanEvent.PayOff payOff -> false;
            case LoanEvent.Recover recover -> false;
            case LoanEvent.Reverse reverse -> false;
            case LoanEvent.Allocate allocate -> false;
        };
        return changes ? Optional.empty() : Optional.of(new CreditRefusal.NotAChange());
    }

    private Outcome<Optional<EntryId>> write(ChangeLoan command, Open file, Changed changed) {
        List<Line> all = lines.of(file.cooperative(), file.row().loan(), changed.change());
        if (all.isEmpty()) {
            return Outcome.done(Optional.empty());
        }
        LoanOrder order = command.order();
        String concept = command.event() instanceof LoanEvent.WriteOff ? WRITE_OFF : CHANGE;
        Heading heading = Heading.of(order.cooperative(), order.request(), concept, order.actor())
                .saying(command.reason());
        return window.write(heading, all).map(Optional::of);
    }

    private static Kept kept(ChangeLoan command, Open file, Changed changed, Optional<EntryId> entry) {
        Figures change = changed.change();
        Portions portions = change.givenUp().plus(change.writtenOff());
        long charged = command.event() instanceof LoanEvent.Charge charge ? charge.amount() : 0;
        var happening = new LoanHappening(
                file.next(),
                file.day(),
                EventText.kind(command.event()),
                file.row().money(portions.total() + charged),
                portions,
                OptionalInt.empty(),
                false,
                command.order().actor(),
                entry,
                changed.row().loan().standing().owed());
        return new Kept(
                command.number(),
                happening,
                EventText.write(command.event()),
                new EventRegister.Moved(change.overpaid(), change.receivable()),
                command.reason());
    }
}
