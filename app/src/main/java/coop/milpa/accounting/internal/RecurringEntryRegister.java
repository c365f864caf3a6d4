package coop.milpa.accounting.internal;

import coop.milpa.accounting.ManualEntry.Act;
import coop.milpa.accounting.ProposeRecurring;
import coop.milpa.accounting.Recurrence;
import coop.milpa.accounting.RecurringEntry;
import coop.milpa.accounting.RecurringEntryId;
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
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps recurring entries. All in the transaction of that cooperative. */
@Repository
class RecurringEntryRegister {

    private static final String SELECT =
            "select * from accounting.recurring_entry where cooperative_id = :cooperative ";

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
        return jdbc.sql(SELECT + "and request_id = :request")
                .param("cooperative", cooperative.value())
                .param("request", request.value())
                .query((row, n) -> entry(cooperative, row))
                .optional();
    }

    Optional<RecurringEntry> find(CooperativeId cooperative, RecurringEntryId id) {
        return jdbc.sql(SELECT + "and recurring_entry_id = :id")
                .param("cooperative", cooperative.value())
                .param("id", id.value())
                .query((row, n) -> entry(cooperative, row))
                .optional();
    }

    /** Whoever comes second waits here until the first has decided. */
    Optional<RecurringEntry> lock(CooperativeId cooperative, RecurringEntryId id) {
        return jdbc.sql(SELECT + "and recurring_entry_id = :id for update")
                .param("cooperative", cooperative.value())
                .param("id", id.value())
                .query((row, n) -> entry(cooperative, row))
                .optional();
    }

    /** Those that have fallen due by the end of a day, the oldest first, locked. */
    List<RecurringEntry> lockDue(CooperativeId cooperative, LocalDate day) {
        return jdbc.sql(SELECT + "and state = 'APPROVED' and next_on <= :day order by next_on, recurring_entry_id"
                        + " for update")
                .param("cooperative", cooperative.value())
                .param("day", day)
                .query((row, n) -> entry(cooperative, row))
                .list();
    }

    List<RecurringEntry> list(CooperativeId cooperative, RecurringEntry.State state, int limit) {
        return jdbc.sql(SELECT + "and state = :state order by recurring_entry_id desc limit :limit")
                .param("cooperative", cooperative.value())
                .param("state", state.name())
                .param("limit", limit)
                .query((row, n) -> entry(cooperative, row))
                .list();
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

    private RecurringEntry entry(CooperativeId cooperative, ResultSet row) throws SQLException {
        UUID id = row.getObject("recurring_entry_id", UUID.class);
        var proposal = new ProposeRecurring(
                cooperative,
                new RequestId(row.getObject("request_id", UUID.class)),
                row.getString("narrative"),
                schedule(row),
                lines.of(cooperative, LineRegister.Owner.RECURRING, id));
        return new RecurringEntry(
                new RecurringEntryId(id),
                proposal,
                RecurringEntry.State.valueOf(row.getString("state")),
                act(row, "proposed").orElseThrow(),
                act(row, "decided"),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("next_on", LocalDate.class)));
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
