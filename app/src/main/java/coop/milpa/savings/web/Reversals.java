package coop.milpa.savings.web;

import coop.milpa.api.Fields;
import coop.milpa.api.OneByOne;
import coop.milpa.api.Operation;
import coop.milpa.api.Operation.Asked;
import coop.milpa.api.Reply;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.EntryView;
import coop.milpa.platform.FourEyes;
import coop.milpa.savings.OperationRefusal;
import coop.milpa.savings.ProgramRefusal;
import coop.milpa.savings.ReverseSavings;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsOrder;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Undoes what was done in an account, where another system asks for it. People are kept from undoing their own by their
 * roles; a system, which has none, is refused what it did itself.
 */
@Component
class Reversals {

    private static final int REASON_MAX = 200;

    private final SavingsOperations operations;
    private final ProgramOrders orders;
    private final Books books;
    private final FourEyes eyes;

    Reversals(SavingsOperations operations, ProgramOrders orders, Books books, FourEyes eyes) {
        this.operations = operations;
        this.orders = orders;
        this.books = books;
        this.eyes = eyes;
    }

    /**
     * What is to be undone.
     *
     * @param entry  as it was told when it was done; empty if nothing has that name
     */
    record Body(Optional<EntryId> entry, String reason, Optional<String> branch) {

        private static final int ID_MAX = 36;

        static Body read(Fields fields) {
            String given = fields.text("entry", ID_MAX);
            Optional<EntryId> entry = EntryId.read(given);
            if (entry.isEmpty() && !given.isEmpty()) {
                fields.wrong("entry", "not-an-id");
            }
            return new Body(entry, fields.text("reason", REASON_MAX), WhoAsks.branch(fields));
        }
    }

    Operation<?> of(SavingsAccount account) {
        return new OneByOne<>(
                "savings.reverse", Body::read, (cooperative, asked) -> reverse(cooperative, account, asked));
    }

    private Outcome<Reply> reverse(CooperativeId cooperative, SavingsAccount account, Asked<Body> asked) {
        EntryId entry = asked.body().entry().orElseThrow();
        Optional<Refusal> refusal = forbids(cooperative, account, entry, asked.actor());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return switch (orders.office(cooperative, asked, asked.body().branch())) {
            case Outcome.Refused<SavingsOrder>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<SavingsOrder>(SavingsOrder order) ->
                operations
                        .reverse(new ReverseSavings(order, entry, asked.body().reason()))
                        .map(receipt -> ReceiptText.created(account.terms().number(), receipt));
        };
    }

    /** What stands in other accounts is not undone under this one's number, nor by whoever did it. */
    private Optional<Refusal> forbids(CooperativeId cooperative, SavingsAccount account, EntryId entry, ActorId actor) {
        Optional<EntryView> found = books.entry(cooperative, entry)
                .filter(view ->
                        view.lines().stream().anyMatch(side -> side.account().equals(account.id())));
        if (found.isEmpty()) {
            return Optional.of(new OperationRefusal.UnknownMovement(entry));
        }
        return found.filter(view -> !eyes.areApart(cooperative, actor, Set.of(view.actor())))
                .map(own -> new ProgramRefusal.OwnOperation(entry));
    }
}
