package coop.milpa.cheques.internal;

import coop.milpa.close.CloseStep;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.HoldId;
import coop.milpa.ledger.Holds;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Posted;
import coop.milpa.platform.Actor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the bank has not given back when its clearing days are over counts as paid: the members may use it tomorrow. */
@Component
class ClearingStep implements CloseStep {

    private static final String NAME = "cheques.clearing";
    private static final int ORDER = 480;
    private static final ActorId CLOSE =
            Actor.named(Actor.Kind.JOB, "cheques.close").id();

    private final ChequeRegister cheques;
    private final BatchRegister register;
    private final ClearingBooks books;
    private final Holds holds;
    private final Ledger ledger;

    ClearingStep(ChequeRegister cheques, BatchRegister register, ClearingBooks books, Holds holds, Ledger ledger) {
        this.cheques = cheques;
        this.register = register;
        this.books = books;
        this.holds = holds;
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public StepFigures run(CooperativeId cooperative, LocalDate day) {
        cheques.lock(cooperative);
        List<BatchRegister.Paid> paid = register.over(cooperative, day);
        if (paid.isEmpty()) {
            return StepFigures.none();
        }
        List<HoldId> kept = paid.stream().flatMap(one -> one.holds().stream()).toList();
        EntryId entry = post(cooperative, day, paid);
        register.pay(cooperative, kept, entry);
        holds.endAll(cooperative, kept);
        String words = String.join(
                ", ", paid.stream().map(one -> one.total().toString()).toList());
        return new StepFigures(kept.size(), words);
    }

    private EntryId post(CooperativeId cooperative, LocalDate day, List<BatchRegister.Paid> paid) {
        String words = NAME + ":" + cooperative + ":" + day;
        var request = new RequestId(UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)));
        Heading heading = Heading.of(cooperative, request, ClearingBooks.PAID, CLOSE);
        return switch (ledger.postClosing(new Entry(heading, books.lines(cooperative, paid)), day)) {
            case Outcome.Done<Posted>(Posted posted) -> posted.entry();
            case Outcome.Refused<Posted>(var why) ->
                throw new IllegalStateException("Cheques of " + day + " were not paid: " + why);
        };
    }
}
