package coop.milpa.accounting.internal;

import coop.milpa.accounting.DraftEntry;
import coop.milpa.accounting.ManualEntry;
import coop.milpa.accounting.ManualEntry.Act;
import coop.milpa.accounting.ManualEntryId;
import coop.milpa.accounting.internal.LineRegister.Bare;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.EntryId;
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

/** Keeps manual entries. All in the transaction of that cooperative. */
@Repository
class ManualEntryRegister {

    private static final String SELECT = "select * from accounting.manual_entry where cooperative_id = :cooperative ";

    /** Greater than every name. */
    private static final UUID BEHIND_ALL = new UUID(-1, -1);

    private final JdbcClient jdbc;
    private final LineRegister lines;

    ManualEntryRegister(JdbcClient jdbc, LineRegister lines) {
        this.jdbc = jdbc;
        this.lines = lines;
    }

    /** Writes a draft unless its request has one. */
    void add(ManualEntryId id, DraftEntry draft, Act drafted) {
        CooperativeId cooperative = draft.cooperative();
        int added = jdbc.sql("""
                        insert into accounting.manual_entry (cooperative_id, manual_entry_id, request_id, value_date,
                            narrative, state, drafted_by, drafted_at)
                        values (:cooperative, :id, :request, :valueDate, :narrative, 'DRAFT', :by, :at)
                        on conflict (cooperative_id, request_id) do nothing
                        """)
                .param("cooperative", cooperative.value())
                .param("id", id.value())
                .param("request", draft.request().value())
                .param("valueDate", draft.valueDate().orElse(null))
                .param("narrative", draft.narrative())
                .param("by", drafted.by().value())
                .param("at", drafted.at().atOffset(ZoneOffset.UTC))
                .update();
        if (added > 0) {
            lines.add(cooperative, LineRegister.Owner.MANUAL, id.value(), draft.lines());
        }
    }

    Optional<ManualEntry> find(CooperativeId cooperative, RequestId request) {
        return where(cooperative, "request_id = :request", Map.of("request", request.value())).stream()
                .findFirst();
    }

    Optional<ManualEntry> find(CooperativeId cooperative, ManualEntryId id) {
        return where(cooperative, "manual_entry_id = :id", Map.of("id", id.value())).stream()
                .findFirst();
    }

    /** Whoever comes second waits here until the first has decided. */
    Optional<ManualEntry> lock(CooperativeId cooperative, ManualEntryId id) {
        return where(cooperative, "manual_entry_id = :id for update", Map.of("id", id.value())).stream()
                .findFirst();
    }

    List<ManualEntry> list(
            CooperativeId cooperative, ManualEntry.State state, Optional<ManualEntryId> before, int limit) {
        UUID place = before.map(ManualEntryId::value).orElse(BEHIND_ALL);
        return where(
                cooperative,
                "state = :state and manual_entry_id < :before order by manual_entry_id desc limit :limit",
                Map.of("state", state.name(), "before", place, "limit", limit));
    }

    /** How many wait for a decision that somebody had no hand in. */
    long waitingFor(CooperativeId cooperative, ActorId actor) {
        return jdbc.sql("""
                        select count(*) from accounting.manual_entry
                        where cooperative_id = :cooperative and state = 'SUBMITTED' and drafted_by <> :actor
                            and submitted_by <> :actor
                        """)
                .param("cooperative", cooperative.value())
                .param("actor", actor.value())
                .query(Long.class)
                .single();
    }

    void submitted(ManualEntry entry, Act by) {
        jdbc.sql("""
                        update accounting.manual_entry
                        set state = 'SUBMITTED', submitted_by = :by, submitted_at = :at
                        where cooperative_id = :cooperative and manual_entry_id = :id and state = 'DRAFT'
                        """)
                .param("by", by.by().value())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("cooperative", entry.draft().cooperative().value())
                .param("id", entry.id().value())
                .update();
    }

    void posted(ManualEntry entry, Act by, ManualEntry.Place place) {
        jdbc.sql("""
                        update accounting.manual_entry
                        set state = 'POSTED', decided_by = :by, decided_at = :at, entry_id = :entry, posted_on = :on
                        where cooperative_id = :cooperative and manual_entry_id = :id and state = 'SUBMITTED'
                        """)
                .param("by", by.by().value())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("entry", place.entry().value())
                .param("on", place.on())
                .param("cooperative", entry.draft().cooperative().value())
                .param("id", entry.id().value())
                .update();
    }

    void rejected(ManualEntry entry, Act by, String reason) {
        jdbc.sql("""
                        update accounting.manual_entry
                        set state = 'REJECTED', decided_by = :by, decided_at = :at, reason = :reason
                        where cooperative_id = :cooperative and manual_entry_id = :id and state = 'SUBMITTED'
                        """)
                .param("by", by.by().value())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("cooperative", entry.draft().cooperative().value())
                .param("id", entry.id().value())
                .update();
    }

    private List<ManualEntry> where(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        List<Bare<ManualEntry>> bare = jdbc.sql(SELECT + "and " + condition)
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> entry(cooperative, row))
                .list();
        return lines.complete(cooperative, LineRegister.Owner.MANUAL, bare);
    }

    private static Bare<ManualEntry> entry(CooperativeId cooperative, ResultSet row) throws SQLException {
        UUID id = row.getObject("manual_entry_id", UUID.class);
        var request = new RequestId(row.getObject("request_id", UUID.class));
        String narrative = row.getString("narrative");
        Optional<LocalDate> valueDate = Optional.ofNullable(row.getObject("value_date", LocalDate.class));
        ManualEntry.State state = ManualEntry.State.valueOf(row.getString("state"));
        Act drafted = act(row, "drafted").orElseThrow();
        Optional<Act> submitted = act(row, "submitted");
        Optional<Act> decided = act(row, "decided");
        String reason = row.getString("reason");
        Optional<ManualEntry.Place> place = place(row);
        return new Bare<>(id, its -> {
            var draft = new DraftEntry(cooperative, request, narrative, valueDate, its);
            return new ManualEntry(new ManualEntryId(id), draft, state, drafted, submitted, decided, reason, place);
        });
    }

    private static Optional<Act> act(ResultSet row, String name) throws SQLException {
        OffsetDateTime at = row.getObject(name + "_at", OffsetDateTime.class);
        UUID by = row.getObject(name + "_by", UUID.class);
        return by == null ? Optional.empty() : Optional.of(new Act(new ActorId(by), at.toInstant()));
    }

    private static Optional<ManualEntry.Place> place(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("posted_on", LocalDate.class);
        UUID entry = row.getObject("entry_id", UUID.class);
        return entry == null ? Optional.empty() : Optional.of(new ManualEntry.Place(new EntryId(entry), on));
    }
}
