package coop.milpa.accounting.internal;

import coop.milpa.accounting.DraftEntry;
import coop.milpa.accounting.DraftLine;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.LedgerRefusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Fetches what {@link EntryPolicy} needs to know of the books. */
@Component
class EntryCheck {

    private final Days days;
    private final TargetFinder targets;

    EntryCheck(Days days, TargetFinder targets) {
        this.days = days;
        this.targets = targets;
    }

    /** Which rule, if any, forbids an entry on the open day. */
    Optional<Refusal> forbids(DraftEntry draft) {
        Optional<LocalDate> open = days.open(draft.cooperative());
        if (open.isEmpty()) {
            return Optional.of(new LedgerRefusal.NoOpenDay());
        }
        return forbids(draft.cooperative(), draft.lines(), open.get())
                .or(() -> EntryPolicy.forbids(draft.valueDate(), open.get()));
    }

    /** Which rule, if any, forbids these lines on a day. */
    Optional<Refusal> forbids(CooperativeId cooperative, List<DraftLine> lines, LocalDate on) {
        return EntryPolicy.forbids(targets.find(cooperative, lines, on)).map(refusal -> refusal);
    }
}
