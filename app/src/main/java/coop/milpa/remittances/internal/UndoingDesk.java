package coop.milpa.remittances.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.EntryId;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import coop.milpa.remittances.Payout;
import coop.milpa.remittances.RemittanceRefusal;
import coop.milpa.remittances.UndoPayout;
import coop.milpa.remittances.internal.PayoutBooks.Written;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Undoes payouts that were mistakes, each once, until their payer settles them. In the caller's transaction. */
@Component
class UndoingDesk {

    private final PayoutRegister payouts;
    private final ReversalRegister register;
    private final PayoutBooks books;
    private final AuditTrail audit;

    UndoingDesk(PayoutRegister payouts, ReversalRegister register, PayoutBooks books, AuditTrail audit) {
        this.payouts = payouts;
        this.register = register;
        this.books = books;
        this.audit = audit;
    }

    /** Why it stays as it is; empty if it may be undone. */
    Optional<Refusal> forbids(CooperativeId cooperative, EntryId payout) {
        return payouts.find(cooperative, payout)
                .map(UndoingDesk::forbids)
                .orElseGet(() -> Optional.of(new RemittanceRefusal.UnknownPayout(payout)));
    }

    private static Optional<Refusal> forbids(Payout payout) {
        return switch (payout.state()) {
            case OWED -> Optional.empty();
            case SETTLED -> Optional.of(new RemittanceRefusal.AlreadySettled(payout.reference(), payout.payer()));
            case UNDONE -> Optional.of(new RemittanceRefusal.AlreadyUndone(payout.reference()));
        };
    }

    Outcome<EntryId> undo(UndoPayout asked) {
        CooperativeId cooperative = asked.where().cooperative();
        Optional<Payout> found = payouts.find(cooperative, asked.payout());
        if (found.isEmpty()) {
            return Outcome.refused(new RemittanceRefusal.UnknownPayout(asked.payout()));
        }
        payouts.lock(cooperative, found.get().payer(), found.get().reference());
        Payout payout = payouts.find(cooperative, asked.payout()).orElseThrow();
        Optional<EntryId> before = register.undoing(cooperative, asked);
        if (before.isPresent()) {
            return Outcome.done(before.get());
        }
        return forbids(payout)
                .<Outcome<EntryId>>map(Outcome::refused)
                .orElseGet(() -> books.undo(asked, payout).map(undone -> keep(asked, payout, undone)));
    }

    private EntryId keep(UndoPayout asked, Payout payout, Written undone) {
        register.add(asked, undone);
        audit.record(
                asked.where().cooperative(),
                new Change(
                        new Subject("remittance-payer", payout.payer()),
                        "remittances.undone",
                        Json.of(Map.of(
                                "reference",
                                payout.reference(),
                                "amount",
                                payout.amount().toString())),
                        Json.of(Map.of("reason", asked.reason()))));
        return undone.entry();
    }
}
