package coop.milpa.platform.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Acting;
import coop.milpa.platform.Actor;
import coop.milpa.platform.AuditId;
import coop.milpa.platform.AuditQuery;
import coop.milpa.platform.AuditRecord;
import coop.milpa.platform.Change;
import coop.milpa.platform.Journeys;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The audit trail and its actors in PostgreSQL; however many records there are, one statement writes them. */
@Repository
class AuditRegister {

    /** What {@link #record} reads. */
    static final String COLUMNS = """
            select r.audit_id, r.recorded_at, r.came_from, r.subject_kind, r.subject_id, r.action,
                   r.before::text as before, r.after::text as after, a.actor_id, a.kind, a.name
            """;

    private static final String BEFORE = COLUMNS + """
            from platform.audit_record r
            join platform.actor a on a.cooperative_id = r.cooperative_id and a.actor_id = r.actor_id
            where r.cooperative_id = :cooperative and r.audit_id < :before
            """;

    private static final String LATEST_FIRST = " order by r.audit_id desc limit :limit";

    private final JdbcClient jdbc;
    private final Journeys journeys;

    AuditRegister(JdbcClient jdbc, Journeys journeys) {
        this.jdbc = jdbc;
        this.journeys = journeys;
    }

    /** One that is there already is not touched, for that would lock it until the transaction ends. */
    void writeActors(CooperativeId cooperative, List<Actor> actors) {
        jdbc.sql("""
                        insert into platform.actor (cooperative_id, actor_id, kind, name)
                        select :cooperative, n.id, n.kind, n.name
                        from unnest(:ids::uuid[], :kinds::text[], :names::text[]) as n (id, kind, name)
                        where not exists (select from platform.actor a
                            where a.cooperative_id = :cooperative and a.actor_id = n.id and a.name = n.name)
                        on conflict (cooperative_id, actor_id) do update set name = excluded.name
                        where actor.name <> excluded.name
                        """)
                .param("cooperative", cooperative.value())
                .param("ids", texts(actors, actor -> actor.id().toString()))
                .param("kinds", texts(actors, actor -> actor.kind().name()))
                .param("names", texts(actors, Actor::name))
                .update();
    }

    void write(CooperativeId cooperative, Instant at, List<AuditRecord> records) {
        journeys.late(
                """
                        insert into platform.audit_record (cooperative_id, audit_id, recorded_at, actor_id, came_from,
                            subject_kind, subject_id, action, before, after)
                        select :cooperative, id, :at, actor, came_from, kind, subject, action, before::jsonb,
                            after::jsonb
                        from unnest(:ids::uuid[], :actors::uuid[], :froms::text[], :kinds::text[], :subjects::text[],
                            :actions::text[], :befores::text[], :afters::text[])
                            as r (id, actor, came_from, kind, subject, action, before, after)
                        """,
                Map.ofEntries(
                        Map.entry("cooperative", cooperative.value()),
                        Map.entry("at", at.atOffset(ZoneOffset.UTC)),
                        Map.entry("ids", texts(records, r -> r.id().value().toString())),
                        Map.entry(
                                "actors",
                                texts(records, r -> r.by().actor().id().toString())),
                        Map.entry("froms", texts(records, r -> r.by().from())),
                        Map.entry(
                                "kinds",
                                texts(records, r -> r.change().subject().kind())),
                        Map.entry(
                                "subjects",
                                texts(records, r -> r.change().subject().id())),
                        Map.entry("actions", texts(records, r -> r.change().action())),
                        Map.entry(
                                "befores",
                                texts(records, r -> r.change().before().text())),
                        Map.entry(
                                "afters", texts(records, r -> r.change().after().text()))));
    }

    List<AuditRecord> find(CooperativeId cooperative, AuditQuery query, int limit) {
        StatementSpec statement = switch (query.of()) {
            case AuditQuery.All all -> jdbc.sql(BEFORE + LATEST_FIRST);
            case AuditQuery.OfSubject of ->
                jdbc.sql(BEFORE + " and r.subject_kind = :kind and r.subject_id = :id" + LATEST_FIRST)
                        .param("kind", of.subject().kind())
                        .param("id", of.subject().id());
            case AuditQuery.OfActor of ->
                jdbc.sql(BEFORE + " and r.actor_id = :actor" + LATEST_FIRST)
                        .param("actor", of.actor().value());
        };
        return statement
                .param("cooperative", cooperative.value())
                .param("before", query.before().value())
                .param("limit", limit)
                .query((row, n) -> record(row))
                .list();
    }

    static AuditRecord record(ResultSet row) throws SQLException {
        var actor = new Actor(
                new ActorId(row.getObject("actor_id", UUID.class)),
                Actor.Kind.valueOf(row.getString("kind")),
                row.getString("name"));
        var change = new Change(
                new Subject(row.getString("subject_kind"), row.getString("subject_id")),
                row.getString("action"),
                new Json(row.getString("before")),
                new Json(row.getString("after")));
        return new AuditRecord(
                new AuditId(row.getObject("audit_id", UUID.class)),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                new Acting(actor, row.getString("came_from")),
                change);
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
