package coop.milpa.accounting.internal;

import coop.milpa.accounting.ManualEntry.Act;
import coop.milpa.accounting.ProposeRecurring;
import coop.milpa.accounting.Recurrence;
import coop.milpa.accounting.RecurringEntry;
import coop.milpa.accounting.RecurringEntryId;
import coop.milpa.accounting.internal.LineRegister.Bare;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Posted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps recurring entries. All in the transaction of that cooperative. */
@Repository
class RecurringEntryRegister {

    private static final String SELECT =
            "select * from accounting.recurring_entry where cooperative_id = :cooperative ";

    /** Greater than every name. */
    private static final UUID BEHIND_ALL = new UUID(-1, -1);

    private final JdbcClient jdbc;
    private final LineRegister lines;

    RecurringEntryRegister(JdbcClient jdbc, LineRegister lines) {
        this.jdbc = jdbc;
        this.lines = lines;
    }

    /** Writes a proposal unless its request has one. */
    void add(RecurringEntryId id, ProposeRecurring proposal, Act proposed) {
        CooperativeId cooperative = proposal.cooperative();
        Recurrence schedule = proposal.schedule();
        int added = jdbc.sql("""
                        insert into accounting.recurring_entry (cooperative_id, recurring_entry_id, request_id,
                            narrative, every, day_of_month, from_on, to_on, next_on, state, proposed_by, proposed_at)
                        values (:cooperative, :id, :request, :narrative, :every, :day, :from, :to, :next, 'SUBMITTED',
                            :by, :at)
                        on conflict (cooperative_id, request_id) do nothing
                        """)
                .param("cooperative", cooperative.value())
                .param("id", id.value())
                .param("request", proposal.request().value())
                .param("narrative", proposal.narrative())
                .param("every", schedule.every().name())
                .param("day", schedule.dayOfMonth())
                .param("from", schedule.from())
                .param("to", schedule.to().orElse(null))
                .param("next", schedule.first().orElse(null))
                .param("by", proposed.by().value())
                .param("at", proposed.at().atOffset(ZoneOffset.UTC))
                .update();
        if (added > 0) {
            lines.add(cooperative, LineRegister.Owner.RECURRING, id.value(), proposal.lines());
        }
    }

    Optional<RecurringEntry> find(CooperativeId cooperative, RequestId request) {
        return where(cooperative, "request_id = :request", Map.of("request", request.value())).stream()
                .findFirst();
    }

    Optional<RecurringEntry> find(CooperativeId cooperative, RecurringEntryId id) {
        return where(cooperative, "recurring_entry_id = :id", Map.of("id", id.value())).stream()
                .findFirst();
    }

    /** Whoever comes second waits here until the first has decided. */
    Optional<RecurringEntry> lock(CooperativeId cooperative, RecurringEntryId id) {
        return where(cooperative, "recurring_entry_id = :id for update", Map.of("id", id.value())).stream()
                .findFirst();
    }

    /** Those that have fallen due by the end of a day, the oldest first, locked. */
    List<RecurringEntry> lockDue(CooperativeId cooperative, LocalDate day) {
        return where(
                cooperative,
                "state = 'APPROVED' and next_on <= :day order by next_on, recurring_entry_id for update",
                Map.of("day", day));
    }

    List<RecurringEntry> list(
            CooperativeId cooperative, RecurringEntry.State state, Optional<RecurringEntryId> before, int limit) {
        UUID place = before.map(RecurringEntryId::value).orElse(BEHIND_ALL);
        return where(
                cooperative,
                "state = :state and recurring_entry_id < :before order by recurring_entry_id desc limit :limit",
                Map.of("state", state.name(), "before", place, "limit", limit));
    }

    /** How many wait for a decision that somebody has not proposed. */
    long waitingFor(CooperativeId cooperative, ActorId actor) {
        return jdbc.sql("""
                        select count(*) from accounting.recurring_entry
                        where cooperative_id = :cooperative and state = 'SUBMITTED' and proposed_by <> :actor
                        """)
                .param("cooperative", cooperative.value())
                .param("actor", actor.value())
                .query(Long.class)
                .single();
    }

    void decided(RecurringEntry entry, RecurringEntry.State state, Act by, String reason) {
        jdbc.sql("""
                        update accounting.recurring_entry
                        set state = :state, decided_by = :by, decided_at = :at, reason = :reason
                        where cooperative_id = :cooperative and recurring_entry_id = :id
                        """)
                .param("state", state.name())
                .param("by", by.by().value())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("cooperative", entry.proposal().cooperative().value())
                .param("id", entry.id().value())
                .update();
    }

    /** An occurrence is in the books; the next one is waited for. */
    void posted(RecurringEntry entry, LocalDate due, Posted posted) {
        UUID cooperative = entry.proposal().cooperative().value();
        jdbc.sql("""
                        insert into accounting.recurring_occurrence (cooperative_id, recurring_entry_id, due_on,
                            entry_id, posted_on)
                        values (:cooperative, :id, :due, :entry, :on)
                        """)
                .param("cooperative", cooperative)
                .param("id", entry.id().value())
                .param("due", due)
                .param("entry", posted.entry().value())
                .param("on", posted.businessDate())
                .update();
        jdbc.sql("""
                        update accounting.recurring_entry set next_on = :next
                        where cooperative_id = :cooperative and recurring_entry_id = :id
                        """)
                .param("next", entry.proposal().schedule().after(due).orElse(null))
                .param("cooperative", cooperative)
                .param("id", entry.id().value())
                .update();
    }

    private List<RecurringEntry> where(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        List<Bare<RecurringEntry>> bare = jdbc.sql(SELECT + "and " + condition)
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> entry(cooperative, row))
                .list();
        return lines.complete(cooperative, LineRegister.Owner.RECURRING, bare);
    }

    private static Bare<RecurringEntry> entry(CooperativeId cooperative, ResultSet row) throws SQLException {
        UUID id = row.getObject("recurring_entry_id", UUID.class);
        var request = new RequestId(row.getObject("request_id", UUID.class));
        String narrative = row.getString("narrative");
        Recurrence schedule = schedule(row);
        RecurringEntry.State state = RecurringEntry.State.valueOf(row.getString("state"));
        Act proposed = act(row, "proposed").orElseThrow();
        Optional<Act> decided = act(row, "decided");
        String reason = row.getString("reason");
        Optional<LocalDate> next = Optional.ofNullable(row.getObject("next_on", LocalDate.class));
        return new Bare<>(id, its -> {
            var proposal = new ProposeRecurring(cooperative, request, narrative, schedule, its);
            return new RecurringEntry(new RecurringEntryId(id), proposal, state, proposed, decided, reason, next);
        });
    }

    private static Recurrence schedule(ResultSet row) throws SQLException {
        return new Recurrence(
                Recurrence.Every.valueOf(row.getString("every")),
                row.getInt("day_of_month"),
                row.getObject("from_on", LocalDate.class),
                Optional.ofNullable(row.getObject("to_on", LocalDate.class)));
    }

    private static Optional<Act> act(ResultSet row, String name) throws SQLException {
        OffsetDateTime at = row.getObject(name + "_at", OffsetDateTime.class);
        UUID by = row.getObject(name + "_by", UUID.class);
        return by == null ? Optional.empty() : Optional.of(new Act(new ActorId(by), at.toInstant()));
    }
}
