package coop.milpa.credit.internal;

import coop.milpa.credit.LoanOrder;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.CashInHand;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Line;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.ReverseEntry;
import coop.milpa.ledger.Standing;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.receipts.CashOperations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Cash of loans: whose drawer it comes into or goes out of, who stands behind it. In the caller's transaction. */
@Component
class LoanWindow {

    private final CashInHand hand;
    private final CashOperations operations;
    private final Ledger ledger;

    LoanWindow(CashInHand hand, CashOperations operations, Ledger ledger) {
        this.hand = hand;
        this.operations = operations;
        this.ledger = ledger;
    }

    /**
     * Cash that passes the window.
     *
     * @param concept  what the entry is called
     * @param amount  positive if it comes, negative if it goes
     * @param declaration  who stands behind it
     * @param lines  the other side
     */
    record Passing(LoanOrder order, String concept, Money amount, CashDeclaration declaration, List<Line> lines) {

        Passing {
            lines = List.copyOf(lines);
        }
    }

    Outcome<EntryId> pass(Passing cash, LocalDate day) {
        LoanOrder order = cash.order();
        return operations
                .forbids(order.cooperative(), cash.amount(), cash.declaration(), day)
                .<Outcome<EntryId>>map(Outcome::refused)
                .orElseGet(() -> switch (hand.account(order.cooperative(), order.branch(), cash.amount())) {
                    case Outcome.Refused<AccountId>(Refusal why) -> Outcome.refused(why);
                    case Outcome.Done<AccountId>(AccountId drawer) -> post(cash, drawer);
                });
    }

    private Outcome<EntryId> post(Passing cash, AccountId drawer) {
        LoanOrder order = cash.order();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(drawer, cash.amount(), Standing.MEMBER));
        lines.addAll(cash.lines());
        Heading heading = Heading.of(order.cooperative(), order.request(), cash.concept(), order.actor());
        Outcome<Posted> posted = ledger.post(new Entry(heading, lines));
        return hand.explained(order.cooperative(), posted).map(done -> {
            operations.record(order.cooperative(), done.entry(), cash.amount(), cash.declaration());
            return done.entry();
        });
    }

    /** Cash of an entry goes back. */
    Outcome<EntryId> undo(LoanOrder order, EntryId entry, String reason) {
        Heading heading = Heading.of(order.cooperative(), order.request(), PayingDesk.UNDOING, order.actor())
                .saying(reason);
        Outcome<Posted> reversed = ledger.reverse(new ReverseEntry(heading, entry));
        return hand.explained(order.cooperative(), reversed).map(done -> {
            operations.undo(order.cooperative(), entry, done.entry(), reason);
            return done.entry();
        });
    }

    /** What the books say anew where no money moves. */
    Outcome<EntryId> write(Heading heading, List<Line> lines) {
        return ledger.post(new Entry(heading, lines)).map(Posted::entry);
    }
}
