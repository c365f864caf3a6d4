package coop.milpa.collections.internal;

import coop.milpa.collections.Bill;
import coop.milpa.collections.CollectBill;
import coop.milpa.collections.Collected;
import coop.milpa.collections.CollectionRefusal;
import coop.milpa.collections.UndoCollected;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.CashInHand;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.ReverseEntry;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import coop.milpa.receipts.CashOperations;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Undoes the taking of bills, each once, until they are handed over. In the caller's transaction. */
@Component
class UndoingDesk {

    private static final String REVERSAL = "collections.reversal";

    private final CollectedRegister collected;
    private final ReversalRegister register;
    private final BillRegister bills;
    private final BillerRegister billers;
    private final Books books;
    private final AuditTrail audit;

    UndoingDesk(
            CollectedRegister collected,
            ReversalRegister register,
            BillRegister bills,
            BillerRegister billers,
            Books books,
            AuditTrail audit) {
        this.collected = collected;
        this.register = register;
        this.bills = bills;
        this.billers = billers;
        this.books = books;
        this.audit = audit;
    }

    /** Where it is written, and whose cash it was. */
    @Component
    record Books(Ledger ledger, CashInHand hand, CashOperations operations) {}

    /** Why it stays as it is; empty if it may be undone. */
    Optional<Refusal> forbids(CooperativeId cooperative, EntryId taken) {
        return collected
                .find(cooperative, taken)
                .map(UndoingDesk::forbids)
                .orElseGet(() -> Optional.of(new CollectionRefusal.UnknownCollected(taken)));
    }

    private static Optional<Refusal> forbids(Collected bill) {
        return switch (bill.state()) {
            case HELD -> Optional.empty();
            case HANDED_OVER -> Optional.of(new CollectionRefusal.AlreadyHandedOver(bill.reference(), bill.biller()));
            case UNDONE -> Optional.of(new CollectionRefusal.AlreadyUndone(bill.reference()));
        };
    }

    Outcome<EntryId> undo(UndoCollected asked) {
        CooperativeId cooperative = asked.where().cooperative();
        Optional<Collected> found = collected.find(cooperative, asked.collected());
        if (found.isEmpty()) {
            return Outcome.refused(new CollectionRefusal.UnknownCollected(asked.collected()));
        }
        collected.lock(cooperative, found.get().biller(), found.get().reference());
        Collected bill = collected.find(cooperative, asked.collected()).orElseThrow();
        Optional<EntryId> before = register.undoing(cooperative, asked);
        if (before.isPresent()) {
            return Outcome.done(before.get());
        }
        return forbids(bill)
                .<Outcome<EntryId>>map(Outcome::refused)
                .orElseGet(() -> reverse(asked).map(posted -> keep(asked, bill, posted)));
    }

    private Outcome<Posted> reverse(UndoCollected asked) {
        CollectBill.Where where = asked.where();
        Heading heading = Heading.of(where.cooperative(), where.request(), REVERSAL, where.actor())
                .saying(asked.reason());
        return books.hand()
                .explained(where.cooperative(), books.ledger().reverse(new ReverseEntry(heading, asked.collected())));
    }

    private EntryId keep(UndoCollected asked, Collected bill, Posted posted) {
        CooperativeId cooperative = asked.where().cooperative();
        register.add(asked, posted);
        books.operations().undo(cooperative, asked.collected(), posted.entry(), asked.reason());
        billers.find(cooperative, bill.biller())
                .filter(kept -> kept.biller().byFile())
                .ifPresent(kept -> bills.open(
                        cooperative,
                        bill.biller(),
                        new Bill(bill.reference(), bill.name(), bill.amount(), bill.due())));
        audit.record(
                cooperative,
                new Change(
                        new Subject("biller", bill.biller()),
                        "collections.undone",
                        Json.of(Map.of(
                                "reference",
                                bill.reference(),
                                "amount",
                                bill.amount().toString())),
                        Json.of(Map.of("reason", asked.reason()))));
        return posted.entry();
    }
}
