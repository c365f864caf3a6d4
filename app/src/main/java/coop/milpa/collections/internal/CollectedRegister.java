package coop.milpa.collections.internal;

import coop.milpa.collections.CollectBill;
import coop.milpa.collections.Collected;
import coop.milpa.collections.Held;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.EntryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bills that were paid, in PostgreSQL. Works in the caller's transaction. */
@Repository
class CollectedRegister {

    private static final String COLLECTED = """
            select entry_id, biller, reference, name, due, amount, currency, fee, commission, payer, business_date,
                branch_id, handed_over, %s as undone
            from collections.collected where cooperative_id = :cooperative and\s""".formatted(ReversalRegister.UNDONE);

    private final JdbcClient jdbc;

    CollectedRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else takes this bill, nor hands over to its biller, until the transaction ends. */
    void lock(CooperativeId cooperative, String biller, String reference) {
        jdbc.sql("""
                        select true from pg_advisory_xact_lock_shared(hashtextextended(:handing, 0)),
                            pg_advisory_xact_lock(hashtextextended(:taking, 0))
                        """)
                .param("handing", "milpa.collections.handing-over:" + cooperative + ":" + biller)
                .param("taking", "milpa.collections:" + cooperative + ":" + biller + ":" + reference)
                .query(Boolean.class)
                .single();
    }

    Optional<Collected> asked(CooperativeId cooperative, RequestId request) {
        return where(cooperative, "request_id = :request", Map.of("request", request.value())).stream()
                .findFirst();
    }

    Optional<Collected> find(CooperativeId cooperative, EntryId entry) {
        return where(cooperative, "entry_id = :entry", Map.of("entry", entry.value())).stream()
                .findFirst();
    }

    /** Those that are not undone. */
    List<Collected> of(CooperativeId cooperative, String biller, LocalDate day) {
        return where(
                cooperative,
                "biller = :biller and business_date = :day and not " + ReversalRegister.UNDONE
                        + "order by recorded_at, entry_id",
                Map.of("biller", biller, "day", day));
    }

    /** Those of some references that were paid and not undone. */
    List<Collected> referred(CooperativeId cooperative, String biller, Collection<String> references) {
        return where(
                cooperative,
                "biller = :biller and reference = any(:references) and not " + ReversalRegister.UNDONE,
                Map.of("biller", biller, "references", references.toArray(String[]::new)));
    }

    private List<Collected> where(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        return jdbc.sql(COLLECTED + condition)
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> collected(row))
                .list();
    }

    private static Collected collected(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new Collected(
                row.getString("biller"),
                row.getString("reference"),
                row.getString("name"),
                Optional.ofNullable(row.getObject("due", LocalDate.class)),
                new Money(row.getLong("amount"), currency),
                new Money(row.getLong("fee"), currency),
                new Money(row.getLong("commission"), currency),
                new PartyId(row.getObject("payer", UUID.class)),
                new Collected.Made(
                        new EntryId(row.getObject("entry_id", UUID.class)),
                        row.getObject("business_date", LocalDate.class),
                        new BranchId(row.getObject("branch_id", UUID.class))),
                state(row));
    }

    private static Collected.State state(ResultSet row) throws SQLException {
        if (row.getBoolean("undone")) {
            return Collected.State.UNDONE;
        }
        return row.getBoolean("handed_over") ? Collected.State.HANDED_OVER : Collected.State.HELD;
    }

    void add(CollectBill asked, Collected collected) {
        jdbc.sql("""
                        insert into collections.collected (cooperative_id, entry_id, request_id, biller, reference,
                            name, due, amount, currency, fee, commission, payer, business_date, branch_id, taken_by,
                            attempt)
                        values (:cooperative, :entry, :request, :biller, :reference, :name, :due, :amount, :currency,
                            :fee, :commission, :payer, :day, :branch, :by,
                            (select count(*) from collections.collected where cooperative_id = :cooperative
                                and biller = :biller and reference = :reference and %s))
                        """.formatted(ReversalRegister.UNDONE))
                .param("cooperative", asked.cooperative().value())
                .param("entry", collected.made().entry().value())
                .param("request", asked.where().request().value())
                .param("biller", collected.biller())
                .param("reference", collected.reference())
                .param("name", collected.name())
                .param("due", collected.due().orElse(null))
                .param("amount", collected.amount().minor())
                .param("currency", collected.amount().currency().getCurrencyCode())
                .param("fee", collected.fee().minor())
                .param("commission", collected.commission().minor())
                .param("payer", collected.payer().value())
                .param("day", collected.made().on())
                .param("branch", collected.made().branch().value())
                .param("by", asked.where().actor().value())
                .update();
    }

    List<Held> held(CooperativeId cooperative) {
        return jdbc.sql("""
                        select biller, business_date, currency, count(*) as bills, sum(amount)::bigint as amount,
                            sum(commission)::bigint as commission
                        from collections.collected where cooperative_id = :cooperative and hand_over_id is null
                            and not %s
                        group by biller, business_date, currency order by biller, business_date
                        """.formatted(ReversalRegister.UNDONE))
                .param("cooperative", cooperative.value())
                .query((row, n) -> {
                    Currency currency = Currency.getInstance(row.getString("currency"));
                    return new Held(
                            row.getString("biller"),
                            row.getObject("business_date", LocalDate.class),
                            row.getLong("bills"),
                            new Money(row.getLong("amount"), currency),
                            new Money(row.getLong("commission"), currency));
                })
                .list();
    }
}
