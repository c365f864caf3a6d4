package coop.milpa.ledger.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.History;
import coop.milpa.ledger.Posted;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes history by the same stored function as everything else. */
@Service
class SqlHistory implements History {

    private static final int ENTRIES_MAX = 10_000;

    private final PostingStatement statement;
    private final JdbcClient jdbc;

    SqlHistory(PostingStatement statement, JdbcClient jdbc) {
        this.statement = statement;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Outcome<Posted>> post(CooperativeId cooperative, List<Past> entries) {
        if (entries.size() > ENTRIES_MAX) {
            throw new IllegalArgumentException(entries.size() + " entries at once; at most " + ENTRIES_MAX);
        }
        makePartitions(entries);
        return statement.callOncePerRequest(
                cooperative, entries.stream().map(SqlHistory::draft).toList());
    }

    /** History may lie months beyond the open day, for which nobody has made room yet. */
    private void makePartitions(List<Past> entries) {
        entries.stream()
                .map(past -> YearMonth.from(past.on()))
                .distinct()
                .forEach(month -> jdbc.sql("call ledger.make_partitions(:day)")
                        .param("day", month.atDay(1))
                        .update());
    }

    private static Batch.Draft draft(Past past) {
        Entry dated =
                new Entry(past.entry().heading().valued(past.on()), past.entry().lines());
        return new Batch.Draft(
                dated,
                EntryId.next(),
                ContentHash.of(dated, Optional.empty()),
                Optional.empty(),
                Optional.of(past.on()));
    }
}
