package coop.milpa.collections.internal;

import coop.milpa.collections.HandOver;
import coop.milpa.collections.HandOverCollected;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.kernel.TimeOrderedUuid;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was handed over to billers, in PostgreSQL. Works in the caller's transaction. */
@Repository
class HandOverRegister {

    private static final int LIMIT = 1_000;
    private static final String HAND_OVERS = """
            select biller, through, amount, currency, reference, entry_id, business_date from collections.hand_over
            where cooperative_id = :cooperative\s""";

    private final JdbcClient jdbc;

    HandOverRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else hands over to this biller, nor takes a bill of it, until the transaction ends. */
    void lock(CooperativeId cooperative, String biller) {
        jdbc.sql("select true from pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "milpa.collections.handing-over:" + cooperative + ":" + biller)
                .query(Boolean.class)
                .single();
    }

    Optional<HandOver> asked(CooperativeId cooperative, RequestId request) {
        return where(cooperative, "and request_id = :request", Map.of("request", request.value())).stream()
                .findFirst();
    }

    boolean isUsed(CooperativeId cooperative, String biller, String reference) {
        return !where(
                        cooperative,
                        "and biller = :biller and reference = :reference",
                        Map.of("biller", biller, "reference", reference))
                .isEmpty();
    }

    List<HandOver> all(CooperativeId cooperative) {
        return where(
                cooperative, "order by business_date desc, hand_over_id desc limit :limit", Map.of("limit", LIMIT));
    }

    private List<HandOver> where(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        return jdbc.sql(HAND_OVERS + condition)
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> new HandOver(
                        row.getString("biller"),
                        row.getObject("through", LocalDate.class),
                        new Money(row.getLong("amount"), Currency.getInstance(row.getString("currency"))),
                        row.getString("reference"),
                        new EntryId(row.getObject("entry_id", UUID.class)),
                        row.getObject("business_date", LocalDate.class)))
                .list();
    }

    /** Adds it, and marks the bills that it is for. */
    void add(HandOverCollected asked, HandOver handOver) {
        UUID id = TimeOrderedUuid.next();
        jdbc.sql("""
                        insert into collections.hand_over (cooperative_id, hand_over_id, request_id, biller, through,
                            amount, currency, reference, entry_id, business_date, made_by)
                        values (:cooperative, :id, :request, :biller, :through, :amount, :currency, :reference, :entry,
                            :day, :by)
                        """)
                .param("cooperative", asked.cooperative().value())
                .param("id", id)
                .param("request", asked.request().value())
                .param("biller", handOver.biller())
                .param("through", handOver.through())
                .param("amount", handOver.amount().minor())
                .param("currency", handOver.amount().currency().getCurrencyCode())
                .param("reference", handOver.reference())
                .param("entry", handOver.entry().value())
                .param("day", handOver.on())
                .param("by", asked.actor().value())
                .update();
        jdbc.sql("""
                        update collections.collected set hand_over_id = :id
                        where cooperative_id = :cooperative and biller = :biller and hand_over_id is null
                            and business_date <= :through and not %s
                        """.formatted(ReversalRegister.UNDONE))
                .param("cooperative", asked.cooperative().value())
                .param("id", id)
                .param("biller", handOver.biller())
                .param("through", handOver.through())
                .update();
    }

    /** Minor units to be handed over for what was collected until the end of a day; whoever asks holds the lock. */
    long held(CooperativeId cooperative, String biller, LocalDate through) {
        return jdbc.sql("""
                        select coalesce(sum(amount - commission), 0)::bigint as held from collections.collected
                        where cooperative_id = :cooperative and biller = :biller and hand_over_id is null
                            and business_date <= :through and not %s
                        """.formatted(ReversalRegister.UNDONE))
                .param("cooperative", cooperative.value())
                .param("biller", biller)
                .param("through", through)
                .query((row, n) -> row.getLong("held"))
                .single();
    }
}
