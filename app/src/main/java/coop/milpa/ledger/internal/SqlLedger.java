package coop.milpa.ledger.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.BulkEntry;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.ReverseEntry;
import coop.milpa.ledger.Submission;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes entries by the stored functions: in the caller's transaction, or by {@link Lanes}. */
@Service
class SqlLedger implements Ledger {

    private final PostingStatement statement;
    private final PresumedPosting presumed;
    private final BulkStatement bulk;
    private final Lanes lanes;
    private final Reversals reversals;
    private final BalanceLocks locks;

    SqlLedger(
            PostingStatement statement,
            PresumedPosting presumed,
            BulkStatement bulk,
            Lanes lanes,
            Reversals reversals,
            BalanceLocks locks) {
        this.statement = statement;
        this.presumed = presumed;
        this.bulk = bulk;
        this.lanes = lanes;
        this.reversals = reversals;
        this.locks = locks;
    }

    /** Without a transaction the call is one by itself, and one journey to the database instead of three. */
    @Override
    public Outcome<Posted> post(Entry entry) {
        return write(Batch.Draft.of(entry), Optional.empty());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Posted> postClosing(Entry entry, LocalDate day) {
        return write(Batch.Draft.of(entry), Optional.of(day));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Posted> post(BulkEntry entry) {
        return bulk.call(entry, Optional.empty());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Posted> postClosing(BulkEntry entry, LocalDate day) {
        return bulk.call(entry, Optional.of(day));
    }

    @Override
    public CompletableFuture<Outcome<Posted>> submit(Submission submission) {
        return lanes.of(submission.entry().heading().cooperative()).submit(submission);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void prepare(CooperativeId cooperative, Collection<AccountId> accounts) {
        locks.take(cooperative, accounts);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Outcome<Posted>> postAll(CooperativeId cooperative, List<Entry> entries) {
        return statement.callOncePerRequest(
                cooperative, entries.stream().map(Batch.Draft::of).toList());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Outcome<Posted>> presume(CooperativeId cooperative, List<Entry> entries, LocalDate day) {
        return presumed.post(
                new Batch(cooperative, entries.stream().map(Batch.Draft::of).toList()), day);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Posted> reverse(ReverseEntry command) {
        return reverseAll(command.heading().cooperative(), List.of(command)).getFirst();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Outcome<Posted>> reverseAll(CooperativeId cooperative, List<ReverseEntry> commands) {
        return reversals.write(cooperative, commands);
    }

    private Outcome<Posted> write(Batch.Draft draft, Optional<LocalDate> day) {
        CooperativeId cooperative = draft.entry().heading().cooperative();
        return statement.call(new Batch(cooperative, List.of(draft)), day).getFirst();
    }
}
