package coop.milpa.remittances.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.kernel.TimeOrderedUuid;
import coop.milpa.ledger.EntryId;
import coop.milpa.remittances.SettlePayer;
import coop.milpa.remittances.Settlement;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What payers have settled, in PostgreSQL. Works in the caller's transaction. */
@Repository
class SettlementRegister {

    private static final int LIMIT = 1_000;
    private static final String SETTLEMENTS = """
            select payer, through, amount, currency, reference, entry_id, business_date from remittances.settlement
            where cooperative_id = :cooperative\s""";

    private final JdbcClient jdbc;

    SettlementRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else settles with this payer, nor pays a remittance of it, until the transaction ends. */
    void lock(CooperativeId cooperative, String payer) {
        jdbc.sql("select true from pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "milpa.remittances.settling:" + cooperative + ":" + payer)
                .query(Boolean.class)
                .single();
    }

    Optional<Settlement> asked(CooperativeId cooperative, RequestId request) {
        return where(cooperative, "and request_id = :request", Map.of("request", request.value())).stream()
                .findFirst();
    }

    boolean isUsed(CooperativeId cooperative, String payer, String reference) {
        return !where(
                        cooperative,
                        "and payer = :payer and reference = :reference",
                        Map.of("payer", payer, "reference", reference))
                .isEmpty();
    }

    List<Settlement> all(CooperativeId cooperative) {
        return where(
                cooperative, "order by business_date desc, settlement_id desc limit :limit", Map.of("limit", LIMIT));
    }

    private List<Settlement> where(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        return jdbc.sql(SETTLEMENTS + condition)
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> new Settlement(
                        row.getString("payer"),
                        row.getObject("through", LocalDate.class),
                        new Money(row.getLong("amount"), Currency.getInstance(row.getString("currency"))),
                        row.getString("reference"),
                        new EntryId(row.getObject("entry_id", UUID.class)),
                        row.getObject("business_date", LocalDate.class)))
                .list();
    }

    /** Adds it, and marks the payouts that it is for. */
    void add(SettlePayer asked, Settlement settlement) {
        UUID id = TimeOrderedUuid.next();
        jdbc.sql("""
                        insert into remittances.settlement (cooperative_id, settlement_id, request_id, payer, through,
                            amount, currency, reference, entry_id, business_date, settled_by)
                        values (:cooperative, :id, :request, :payer, :through, :amount, :currency, :reference, :entry,
                            :day, :by)
                        """)
                .param("cooperative", asked.cooperative().value())
                .param("id", id)
                .param("request", asked.request().value())
                .param("payer", settlement.payer())
                .param("through", settlement.through())
                .param("amount", settlement.amount().minor())
                .param("currency", settlement.amount().currency().getCurrencyCode())
                .param("reference", settlement.reference())
                .param("entry", settlement.entry().value())
                .param("day", settlement.on())
                .param("by", asked.actor().value())
                .update();
        jdbc.sql("""
                        update remittances.payout set settlement_id = :id
                        where cooperative_id = :cooperative and payer = :payer and settlement_id is null
                            and business_date <= :through and not %s
                        """.formatted(ReversalRegister.UNDONE))
                .param("cooperative", asked.cooperative().value())
                .param("id", id)
                .param("payer", settlement.payer())
                .param("through", settlement.through())
                .update();
    }

    /** Minor units owed for what was paid until the end of a day; whoever asks holds the lock. */
    long owed(CooperativeId cooperative, String payer, LocalDate through) {
        return jdbc.sql("""
                        select coalesce(sum(amount + commission), 0)::bigint as owed from remittances.payout
                        where cooperative_id = :cooperative and payer = :payer and settlement_id is null
                            and business_date <= :through and not %s
                        """.formatted(ReversalRegister.UNDONE))
                .param("cooperative", cooperative.value())
                .param("payer", payer)
                .param("through", through)
                .query((row, n) -> row.getLong("owed"))
                .single();
    }
}
