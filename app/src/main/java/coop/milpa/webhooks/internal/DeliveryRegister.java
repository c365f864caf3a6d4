package coop.milpa.webhooks.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.webhooks.Delivery;
import coop.milpa.webhooks.EventType;
import coop.milpa.webhooks.WebhookId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deliveries in PostgreSQL. Works in the caller's transaction. */
@Repository
class DeliveryRegister {

    private static final String SELECT = """
            select e.number, e.event_id, e.type, e.subject, e.happened_at, d.state, d.tries, d.next_try_at, d.tried_at,
                d.answer, e.data
            from webhooks.delivery d
            join webhooks.event e on e.cooperative_id = d.cooperative_id and e.number = d.number
            where d.cooperative_id = :cooperative and d.subscription_id = :id
            """;

    private final JdbcClient jdbc;

    DeliveryRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that is due, with what it says. */
    record Due(Delivery delivery, String data) {}

    /** A condition on numbers with its order, the number, and how many at most. */
    private record Piece(String condition, long number, int limit) {}

    /** What a try made of one. */
    record Tried(long number, Delivery.State state, Instant nextTryAt, Instant at, String answer) {}

    /** Those whose time has come, in the order of events. */
    List<Due> due(CooperativeId cooperative, WebhookId id, Instant now, int limit) {
        return jdbc.sql(SELECT + " and d.state = 'WAITING' and d.next_try_at <= :now order by d.number limit :limit")
                .param("cooperative", cooperative.value())
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, n) -> new Due(delivery(row), row.getString("data")))
                .list();
    }

    List<Delivery> before(CooperativeId cooperative, WebhookId id, long before, int limit) {
        return piece(cooperative, id, new Piece("d.number < :number order by d.number desc", before, limit));
    }

    /** Those above a number, the earliest first. */
    List<Delivery> after(CooperativeId cooperative, WebhookId id, long after, int limit) {
        return piece(cooperative, id, new Piece("d.number > :number order by d.number", after, limit));
    }

    long count(CooperativeId cooperative, WebhookId id) {
        return jdbc.sql("""
                        select count(*) from webhooks.delivery
                        where cooperative_id = :cooperative and subscription_id = :id
                        """)
                .param("cooperative", cooperative.value())
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private List<Delivery> piece(CooperativeId cooperative, WebhookId id, Piece piece) {
        return jdbc.sql(SELECT + " and " + piece.condition() + " limit :limit")
                .param("cooperative", cooperative.value())
                .param("id", id.value())
                .param("number", piece.number())
                .param("limit", piece.limit())
                .query((row, n) -> delivery(row))
                .list();
    }

    void tried(CooperativeId cooperative, WebhookId id, List<Tried> all) {
        jdbc.sql("""
                        update webhooks.delivery d
                        set state = t.state, tries = d.tries + 1, next_try_at = t.next_try_at, tried_at = t.tried_at,
                            answer = t.answer
                        from unnest(:numbers::bigint[], :states::text[], :next::text[]::timestamptz[],
                                :at::text[]::timestamptz[], :answers::text[])
                            as t (number, state, next_try_at, tried_at, answer)
                        where d.cooperative_id = :cooperative and d.subscription_id = :id and d.number = t.number
                            and d.state = 'WAITING'
                        """)
                .param("cooperative", cooperative.value())
                .param("id", id.value())
                .param("numbers", all.stream().map(Tried::number).toArray(Long[]::new))
                .param("states", texts(all, one -> one.state().name()))
                .param("next", texts(all, one -> one.nextTryAt().toString()))
                .param("at", texts(all, one -> one.at().toString()))
                .param("answers", texts(all, Tried::answer))
                .update();
    }

    /** Lets one wait as if it had never been tried; what is known of the last try stays. */
    Optional<Delivery> again(CooperativeId cooperative, WebhookId id, long number, Instant now) {
        jdbc.sql("""
                        update webhooks.delivery set state = 'WAITING', tries = 0, next_try_at = :now
                        where cooperative_id = :cooperative and subscription_id = :id and number = :number
                        """)
                .param("cooperative", cooperative.value())
                .param("id", id.value())
                .param("number", number)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql(SELECT + " and d.number = :number")
                .param("cooperative", cooperative.value())
                .param("id", id.value())
                .param("number", number)
                .query((row, n) -> delivery(row))
                .optional();
    }

    /** What waits for a system that wants to be told nothing more is not told. */
    void drop(CooperativeId cooperative, WebhookId id) {
        jdbc.sql("""
                        delete from webhooks.delivery
                        where cooperative_id = :cooperative and subscription_id = :id and state = 'WAITING'
                        """)
                .param("cooperative", cooperative.value())
                .param("id", id.value())
                .update();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        Optional<Instant> triedAt = Optional.ofNullable(row.getObject("tried_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
        String answer = row.getString("answer");
        return new Delivery(
                row.getLong("number"),
                row.getObject("event_id", UUID.class),
                EventType.of(row.getString("type")).orElseThrow(),
                row.getString("subject"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                Delivery.State.valueOf(row.getString("state")),
                row.getInt("tries"),
                row.getObject("next_try_at", OffsetDateTime.class).toInstant(),
                triedAt.map(at -> new Delivery.Try(at, answer)));
    }

    private static String[] texts(List<Tried> all, Function<Tried, String> column) {
        return all.stream().map(column).toArray(String[]::new);
    }
}
