package coop.milpa.credit.internal;

import coop.milpa.credit.LoanHappening;
import coop.milpa.credit.LoanHappening.Kind;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.EntryId;
import coop.milpa.loan.Portions;
import coop.milpa.platform.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to loans, in PostgreSQL. Works in the caller's transaction. */
@Repository
class EventRegister {

    private static final String ROWS = """
            select e.loan_id, e.number, e.request_id, e.on_day, e.kind, e.amount, e.details::text, e.reverses,
                e.actor_id, e.entry_id, e.principal, e.interest, e.fees, e.penalties, e.overpaid, e.receivable,
                e.owed_after, e.reason, l.currency, l.number as loan, exists (select from credit.event r where
                r.cooperative_id = e.cooperative_id and r.loan_id = e.loan_id and r.reverses = e.number) as undone
            from credit.event e join credit.loan l on l.cooperative_id = e.cooperative_id and l.loan_id = e.loan_id
            where e.cooperative_id = :cooperative
            """;

    private final JdbcClient jdbc;

    EventRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An event as it is kept.
     *
     * @param loan  number of the loan
     * @param happening  what happened
     * @param details  beside kind and amount
     * @param moved  what it did to the books
     * @param reason  why; empty where none is asked
     */
    record Kept(long loan, LoanHappening happening, Json details, Moved moved, String reason) {

        /** As the engine takes it. */
        Happened lived() {
            return new Happened(
                    happening.number(),
                    EventText.read(
                            happening.kind(), happening.on(), happening.amount().minor(), details.text()));
        }

        boolean counts() {
            return happening.kind() != Kind.REVERSE && !happening.undone();
        }
    }

    /**
     * What an event did to the books, in minor units.
     *
     * @param overpaid  what nothing was owed for
     * @param receivable  change of interest receivable
     */
    record Moved(long overpaid, long receivable) {}

    /** All that happened to a loan, in order. */
    List<Kept> of(CooperativeId cooperative, long loan) {
        return where(cooperative, "and l.number = :loan order by e.number", Map.of("loan", loan));
    }

    Optional<Kept> requested(CooperativeId cooperative, RequestId request) {
        return where(cooperative, "and e.request_id = :request", Map.of("request", request.value())).stream()
                .findFirst();
    }

    private List<Kept> where(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        return jdbc.sql(ROWS + condition)
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> kept(row))
                .list();
    }

    void add(CooperativeId cooperative, LoanRow row, RequestId request, Kept kept) {
        LoanHappening happening = kept.happening();
        Portions portions = happening.portions();
        jdbc.sql("""
                        insert into credit.event (cooperative_id, loan_id, number, request_id, on_day, kind, amount,
                            details, reverses, actor_id, entry_id, principal, interest, fees, penalties, overpaid,
                            receivable, reason, owed_after)
                        values (:cooperative, :loan, :number, :request, :on, :kind, nullif(:amount::bigint, 0),
                            :details::jsonb, :reverses, :actor, :entry, :principal, :interest, :fees, :penalties,
                            :overpaid, :receivable, :reason, :owed)
                        """)
                .param("cooperative", cooperative.value())
                .param("loan", row.loan().account().value())
                .param("number", happening.number())
                .param("request", request.value())
                .param("on", happening.on())
                .param("kind", happening.kind().name())
                .param("amount", happening.amount().minor())
                .param("details", kept.details().text())
                .param(
                        "reverses",
                        happening.reverses().isPresent() ? happening.reverses().getAsInt() : null)
                .param("actor", happening.by().value())
                .param("entry", happening.entry().map(EntryId::value).orElse(null))
                .param("principal", portions.principal())
                .param("interest", portions.interest())
                .param("fees", portions.fees())
                .param("penalties", portions.penalties())
                .param("overpaid", kept.moved().overpaid())
                .param("receivable", kept.moved().receivable())
                .param("reason", kept.reason())
                .param("owed", happening.owed().minor())
                .update();
    }

    /** Those of them that were not undone, as the engine takes them. */
    static List<Happened> lived(List<Kept> all) {
        return all.stream().filter(Kept::counts).map(Kept::lived).toList();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        int reverses = row.getInt("reverses");
        OptionalInt undid = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(reverses);
        var happening = new LoanHappening(
                row.getInt("number"),
                row.getObject("on_day", LocalDate.class),
                Kind.valueOf(row.getString("kind")),
                new Money(row.getLong("amount"), currency),
                new Portions(
                        row.getLong("principal"),
                        row.getLong("interest"),
                        row.getLong("fees"),
                        row.getLong("penalties")),
                undid,
                row.getBoolean("undone"),
                new ActorId(row.getObject("actor_id", UUID.class)),
                Optional.ofNullable(row.getObject("entry_id", UUID.class)).map(EntryId::new),
                new Money(row.getLong("owed_after"), currency));
        return new Kept(
                row.getLong("loan"),
                happening,
                new Json(row.getString("details")),
                new Moved(row.getLong("overpaid"), row.getLong("receivable")),
                row.getString("reason"));
    }
}
