package coop.milpa.cheques.internal;

import coop.milpa.cheques.BankTerms;
import coop.milpa.cheques.ChequeBatch;
import coop.milpa.cheques.ChequeBatches.InHand;
import coop.milpa.cheques.SendCheques;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.HoldId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Slips to the bank in PostgreSQL; a change of their cheques is one statement. Works in the caller's transaction. */
@Repository
class BatchRegister {

    private static final String BATCHES = """
            select number, branch_id, bank, sent_on, sent_by, cheques, total, currency, entry_id
            from cheques.batch where cooperative_id = :cooperative
            """;

    private final JdbcClient jdbc;

    BatchRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<InHand> inHand(CooperativeId cooperative) {
        return jdbc.sql("""
                        select branch_id, currency, count(*) as cheques, sum(amount)::bigint as total
                        from cheques.cheque where cooperative_id = :cooperative and state = 'IN_HAND'
                        group by branch_id, currency order by branch_id, currency
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) -> new InHand(
                        new BranchId(row.getObject("branch_id", UUID.class)),
                        row.getLong("cheques"),
                        new Money(row.getLong("total"), Currency.getInstance(row.getString("currency")))))
                .list();
    }

    long nextNumber(CooperativeId cooperative) {
        return jdbc.sql("""
                        select coalesce(max(number), 0) + 1 from cheques.batch where cooperative_id = :cooperative
                        """)
                .param("cooperative", cooperative.value())
                .query(Long.class)
                .single();
    }

    /**
     * The slip, and all that is in hand with it.
     *
     * @param clears  by bank the last day of its clearing
     * @param usual  that of a bank whose terms are gone
     */
    void send(SendCheques command, ChequeBatch batch, Map<BankTerms, LocalDate> clears, LocalDate usual) {
        jdbc.sql("""
                        insert into cheques.batch (cooperative_id, number, request_id, branch_id, bank, currency,
                            cheques, total, sent_on, sent_by, entry_id)
                        values (:cooperative, :number, :request, :branch, :bank, :currency, :cheques, :total, :on, :by,
                            :entry)
                        """)
                .param("cooperative", command.cooperative().value())
                .param("number", batch.number())
                .param("request", command.request().value())
                .param("branch", batch.branch().value())
                .param("bank", batch.bank())
                .param("currency", batch.total().currency().getCurrencyCode())
                .param("cheques", batch.cheques())
                .param("total", batch.total().minor())
                .param("on", batch.on())
                .param("by", batch.by().value())
                .param("entry", batch.entry().value())
                .update();
        List<BankTerms> banks = List.copyOf(clears.keySet());
        jdbc.sql("""
                        update cheques.cheque c
                        set state = 'IN_CLEARING', batch = :number,
                            clears_on = coalesce((select t.until
                                from unnest(:banks::text[], :untils::date[]) as t (bank, until)
                                where t.bank = c.bank), :usual)
                        where c.cooperative_id = :cooperative and c.branch_id = :branch and c.currency = :currency
                            and c.state = 'IN_HAND'
                        """)
                .param("cooperative", command.cooperative().value())
                .param("number", batch.number())
                .param("branch", batch.branch().value())
                .param("currency", batch.total().currency().getCurrencyCode())
                .param("banks", banks.stream().map(BankTerms::bank).toArray(String[]::new))
                .param(
                        "untils",
                        banks.stream()
                                .map(bank -> Date.valueOf(clears.getOrDefault(bank, usual)))
                                .toArray(Date[]::new))
                .param("usual", usual)
                .update();
    }

    /** Paid cheques of a branch and currency. */
    record Paid(BranchId branch, Money total, long cheques, List<HoldId> holds) {}

    /** What is in clearing and is over by a day, by branch and currency. */
    List<Paid> over(CooperativeId cooperative, LocalDate day) {
        return clearing(cooperative, "and clears_on <= :day", Map.of("day", day));
    }

    /** What is in clearing of a slip. */
    List<Paid> of(CooperativeId cooperative, long batch) {
        return clearing(cooperative, "and batch = :batch", Map.of("batch", batch));
    }

    private List<Paid> clearing(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        return jdbc.sql("""
                        select branch_id, currency, count(*) as cheques, sum(amount)::bigint as total,
                            array_agg(hold_id) as holds
                        from cheques.cheque where cooperative_id = :cooperative and state = 'IN_CLEARING' %s
                        group by branch_id, currency order by branch_id, currency
                        """.formatted(condition))
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> paid(row))
                .list();
    }

    private static Paid paid(ResultSet row) throws SQLException {
        UUID[] holds = (UUID[]) row.getArray("holds").getArray();
        return new Paid(
                new BranchId(row.getObject("branch_id", UUID.class)),
                new Money(row.getLong("total"), Currency.getInstance(row.getString("currency"))),
                row.getLong("cheques"),
                List.of(holds).stream().map(HoldId::new).toList());
    }

    /** All cheques whose money is kept so. */
    void pay(CooperativeId cooperative, List<HoldId> holds, EntryId entry) {
        jdbc.sql("""
                        update cheques.cheque set state = 'PAID', paid_entry = :entry
                        where cooperative_id = :cooperative and state = 'IN_CLEARING'
                            and hold_id = any (:holds::uuid[])
                        """)
                .param("cooperative", cooperative.value())
                .param("entry", entry.value())
                .param("holds", holds.stream().map(HoldId::value).toArray(UUID[]::new))
                .update();
    }

    Optional<ChequeBatch> asked(CooperativeId cooperative, RequestId request) {
        return where(cooperative, "and request_id = :request", Map.of("request", request.value())).stream()
                .findFirst();
    }

    Optional<ChequeBatch> find(CooperativeId cooperative, long number) {
        return where(cooperative, "and number = :number", Map.of("number", number)).stream()
                .findFirst();
    }

    List<ChequeBatch> last(CooperativeId cooperative, LocalDate from, LocalDate to, int limit) {
        return where(
                cooperative,
                "and sent_on between :from and :to order by number desc limit :limit",
                Map.of("from", from, "to", to, "limit", limit));
    }

    private List<ChequeBatch> where(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        return jdbc.sql(BATCHES + condition)
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> new ChequeBatch(
                        row.getLong("number"),
                        new BranchId(row.getObject("branch_id", UUID.class)),
                        row.getString("bank"),
                        row.getObject("sent_on", LocalDate.class),
                        new ActorId(row.getObject("sent_by", UUID.class)),
                        row.getLong("cheques"),
                        new Money(row.getLong("total"), Currency.getInstance(row.getString("currency"))),
                        new EntryId(row.getObject("entry_id", UUID.class))))
                .list();
    }
}
