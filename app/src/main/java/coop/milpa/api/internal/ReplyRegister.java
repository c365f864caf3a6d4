package coop.milpa.api.internal;

import coop.milpa.api.Client;
import coop.milpa.api.IdempotencyKey;
import coop.milpa.api.KeptReply;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Journeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Replies in PostgreSQL; however many there are, one statement does it. Works in the caller's transaction. */
@Repository
class ReplyRegister {

    private static final int FORGOTTEN_AT_ONCE = 10_000;

    /** Statements that come all the time keep the plan they once had: planning them takes longer than what they do. */
    private static final String PLANS = "select set_config('plan_cache_mode', 'force_generic_plan', true);\n";

    private static final String LOCK = """
            select pg_advisory_xact_lock(hashtextextended(n.name, 0))
            from (select :cooperative::text || ' ' || client || ' ' || key as name
                from unnest(:clients::uuid[], :keys::text[]) as r (client, key)
                order by name) as n
            """;

    /** Each by its key: what the planner knows of a table that fills this fast would let it read all of it. */
    private static final String FIND = """
            select r.client_id, r.key, encode(r.fingerprint, 'hex') as fingerprint, r.target, r.asked_at, r.status,
                r.body
            from unnest(:clients::uuid[], :keys::text[]) as n (client, key)
            cross join lateral (
                select * from api.reply
                where cooperative_id = :cooperative and client_id = n.client and key = n.key offset 0) as r
            """;

    private final JdbcClient jdbc;
    private final Journeys journeys;

    ReplyRegister(JdbcClient jdbc, Journeys journeys) {
        this.jdbc = jdbc;
        this.journeys = journeys;
    }

    /** Whose request, under which key: unique in a cooperative. */
    record Name(UUID client, String key) {

        static Name of(Client client, IdempotencyKey key) {
            return new Name(client.acting().actor().id().value(), key.text());
        }
    }

    /** A request: its name, what tells it from others, where it went. */
    record Claim(Name name, String fingerprint, String target) {}

    /** A request that was carried out, and what it was answered. */
    record Filled(Claim claim, int status, String body) {}

    /** A reply that was kept, with what tells its request from others. */
    record Found(Name name, String fingerprint, KeptReply reply) {}

    /**
     * The replies there are, once nobody else can carry out what has one of these names until the transaction ends. In
     * one order everywhere. It is the first that a transaction of replies does, and says how all after it are planned.
     */
    Map<Name, Found> lockAndFind(CooperativeId cooperative, List<Name> names) {
        return byName(journeys.last(PLANS + LOCK + ";\n" + FIND, named(cooperative, names), ReplyRegister::found));
    }

    /** Whoever changes what stands at this address waits until the transaction ends, and then sees what it did. */
    void lock(CooperativeId cooperative, String address) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:address, 1))")
                .param("address", cooperative.value() + " " + address)
                .query((row, number) -> true)
                .list();
    }

    /** Keeps replies of those who have none. */
    void keep(CooperativeId cooperative, List<Filled> filled, Instant now) {
        journeys.late(
                """
                        insert into api.reply (cooperative_id, client_id, key, fingerprint, target, asked_at, status,
                            body)
                        select :cooperative, f.client, f.key, decode(f.fingerprint, 'hex'), f.target, :now, f.status,
                            f.body
                        from unnest(:clients::uuid[], :keys::text[], :fingerprints::text[], :targets::text[],
                            :statuses::int[], :bodies::text[]) as f (client, key, fingerprint, target, status, body)
                        """,
                Map.ofEntries(
                        Map.entry("cooperative", cooperative.value()),
                        Map.entry(
                                "clients",
                                column(filled, one -> one.claim().name().client(), new UUID[0])),
                        Map.entry(
                                "keys", column(filled, one -> one.claim().name().key(), new String[0])),
                        Map.entry(
                                "fingerprints",
                                column(filled, one -> one.claim().fingerprint(), new String[0])),
                        Map.entry("targets", column(filled, one -> one.claim().target(), new String[0])),
                        Map.entry("now", now.atOffset(ZoneOffset.UTC)),
                        Map.entry("statuses", column(filled, Filled::status, new Integer[0])),
                        Map.entry("bodies", column(filled, Filled::body, new String[0]))));
    }

    private static Map<String, Object> named(CooperativeId cooperative, List<Name> names) {
        return Map.of(
                "cooperative", cooperative.value(),
                "clients", column(names, Name::client, new UUID[0]),
                "keys", column(names, Name::key, new String[0]));
    }

    private static Map<Name, Found> byName(List<Found> found) {
        return found.stream().collect(Collectors.toMap(Found::name, one -> one));
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        var name = new Name(row.getObject("client_id", UUID.class), row.getString("key"));
        return new Found(name, row.getString("fingerprint"), reply(row));
    }

    Optional<KeptReply> find(CooperativeId cooperative, Name name) {
        return jdbc.sql(FIND)
                .params(named(cooperative, List.of(name)))
                .query(ReplyRegister::found)
                .optional()
                .map(Found::reply);
    }

    int forget(CooperativeId cooperative, Instant before) {
        return jdbc.sql("""
                        delete from api.reply r
                        where r.cooperative_id = :cooperative and r.ctid = any (array(
                            select o.ctid from api.reply o
                            where o.cooperative_id = :cooperative and o.asked_at < :before limit :limit))
                        """)
                .param("cooperative", cooperative.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", FORGOTTEN_AT_ONCE)
                .update();
    }

    private static KeptReply reply(ResultSet row) throws SQLException {
        return new KeptReply(
                new IdempotencyKey(row.getString("key")),
                row.getString("target"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getInt("status"),
                row.getString("body"));
    }

    private static <S, T> T[] column(List<S> rows, Function<S, T> column, T[] none) {
        return rows.stream().map(column).toList().toArray(none);
    }
}
