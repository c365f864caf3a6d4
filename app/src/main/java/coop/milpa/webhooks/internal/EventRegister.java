package coop.milpa.webhooks.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.TimeOrderedUuid;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Events in PostgreSQL, and to whom each is to be told. Works in the caller's transaction. */
@Repository
class EventRegister {

    private static final int FORGOTTEN_AT_ONCE = 10_000;

    private final JdbcClient jdbc;

    EventRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps those that somebody wants to be told of, in order, and lets them wait for whoever does. */
    void keep(CooperativeId cooperative, List<Happening> all, Instant now) {
        jdbc.sql("""
                        with told as (
                            insert into webhooks.event (cooperative_id, event_id, type, subject, happened_at, data)
                            select :cooperative, h.event_id, h.type, h.subject, h.happened_at, h.data
                            from unnest(:ids::uuid[], :types::text[], :subjects::text[], :times::text[]::timestamptz[],
                                    :data::text[]) with ordinality
                                as h (event_id, type, subject, happened_at, data, place)
                            where exists (select from webhooks.subscription s
                                where s.cooperative_id = :cooperative and s.state <> 'ENDED'
                                    and h.type = any (s.events))
                            order by h.place
                            returning number, type
                        )
                        insert into webhooks.delivery (cooperative_id, subscription_id, number, state, tries,
                            next_try_at)
                        select :cooperative, s.subscription_id, t.number, 'WAITING', 0, :now
                        from told t
                        join webhooks.subscription s on s.cooperative_id = :cooperative and s.state <> 'ENDED'
                            and t.type = any (s.events)
                        """)
                .param("cooperative", cooperative.value())
                .param("ids", all.stream().map(one -> TimeOrderedUuid.next()).toArray(UUID[]::new))
                .param("types", texts(all, one -> one.type().code()))
                .param("subjects", texts(all, Happening::subject))
                .param("times", texts(all, one -> one.at().toString()))
                .param("data", texts(all, Happening::data))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets events that happened before, and whom they were told or not. */
    int forget(CooperativeId cooperative, Instant before) {
        return jdbc.sql("""
                        delete from webhooks.event e
                        where e.cooperative_id = :cooperative and e.number = any (array(
                            select o.number from webhooks.event o
                            where o.cooperative_id = :cooperative and o.happened_at < :before limit :limit))
                        """)
                .param("cooperative", cooperative.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", FORGOTTEN_AT_ONCE)
                .update();
    }

    private static String[] texts(List<Happening> all, Function<Happening, String> column) {
        return all.stream().map(column).toArray(String[]::new);
    }
}
