package coop.milpa.envelopes.internal;

import coop.milpa.envelopes.CheckedRow;
import coop.milpa.envelopes.TakenList;
import coop.milpa.envelopes.TakenRow;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.EntryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists that were taken, in PostgreSQL. Works in the caller's transaction. */
@Repository
class ListRegister {

    private static final int LIMIT_MAX = 1_000;

    private final JdbcClient jdbc;

    ListRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else takes this file, or carries out this request, until the transaction ends. */
    void lock(CooperativeId cooperative, RequestId request, String hash) {
        jdbc.sql("""
                        select count(pg_advisory_xact_lock(hashtextextended('envelopes ' || :cooperative || w.what, 0)))
                        from (select what from unnest(:what::text[]) as u (what) order by what) as w
                        """)
                .param("cooperative", cooperative.toString())
                .param("what", new String[] {request.toString(), hash})
                .query(Long.class)
                .single();
    }

    void add(CooperativeId cooperative, RequestId request, TakenList list, Instant at) {
        jdbc.sql("""
                        insert into envelopes.list (cooperative_id, entry_id, request_id, hash, about, row_count, total,
                            currency, brought_by, business_date, taken_at, taken_by)
                        values (:cooperative, :entry, :request, :hash, :about, :rows, :total, :currency, :from, :day,
                            :at, :by)
                        """)
                .param("cooperative", cooperative.value())
                .param("entry", list.entry().value())
                .param("request", request.value())
                .param("hash", list.hash())
                .param("about", list.about())
                .param("rows", list.rows())
                .param("total", list.sum().minor())
                .param("currency", list.sum().currency().getCurrencyCode())
                .param("from", list.taken().from().value())
                .param("day", list.taken().on())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", list.taken().by().value())
                .update();
    }

    /** All rows in one statement; each is right. */
    void addRows(CooperativeId cooperative, EntryId entry, List<CheckedRow> rows) {
        jdbc.sql("""
                        insert into envelopes.list_row (cooperative_id, entry_id, row_number, account_number, member_id,
                            amount)
                        select :cooperative, :entry, r.number, r.account, r.member, r.amount
                        from unnest(:numbers::bigint[], :accounts::text[], :members::uuid[], :amounts::bigint[])
                            as r (number, account, member, amount)
                        """)
                .param("cooperative", cooperative.value())
                .param("entry", entry.value())
                .param("numbers", column(rows, CheckedRow::number).toArray(Long[]::new))
                .param(
                        "accounts",
                        column(rows, row -> row.target().orElseThrow().account())
                                .toArray(String[]::new))
                .param(
                        "members",
                        column(rows, row -> row.target().orElseThrow().owner().value())
                                .toArray(UUID[]::new))
                .param(
                        "amounts",
                        column(rows, row -> row.amount().orElseThrow().minor()).toArray(Long[]::new))
                .update();
    }

    void undo(CooperativeId cooperative, EntryId entry, LocalDate on, ActorId by) {
        jdbc.sql("""
                        update envelopes.list set undone_on = :on, undone_by = :by
                        where cooperative_id = :cooperative and entry_id = :entry and undone_on is null
                        """)
                .param("cooperative", cooperative.value())
                .param("entry", entry.value())
                .param("on", on)
                .param("by", by.value())
                .update();
    }

    Optional<TakenList> find(CooperativeId cooperative, EntryId entry) {
        return where(cooperative, "and entry_id = :entry", Map.of("entry", entry.value())).stream()
                .findFirst();
    }

    Optional<TakenList> asked(CooperativeId cooperative, RequestId request) {
        return where(cooperative, "and request_id = :request", Map.of("request", request.value())).stream()
                .findFirst();
    }

    /** The one of this file that was not undone. */
    Optional<TakenList> standing(CooperativeId cooperative, String hash) {
        return where(cooperative, "and hash = :hash and undone_on is null", Map.of("hash", hash)).stream()
                .findFirst();
    }

    List<TakenList> newest(CooperativeId cooperative, int limit) {
        return where(
                cooperative,
                "order by taken_at desc, entry_id desc limit :limit",
                Map.of("limit", Math.clamp(limit, 1, LIMIT_MAX)));
    }

    List<TakenList> all(CooperativeId cooperative) {
        return where(cooperative, "order by entry_id", Map.of());
    }

    List<TakenRow> rows(CooperativeId cooperative, EntryId entry, Currency currency) {
        return jdbc.sql("""
                        select row_number, account_number, member_id, amount from envelopes.list_row
                        where cooperative_id = :cooperative and entry_id = :entry order by row_number
                        """)
                .param("cooperative", cooperative.value())
                .param("entry", entry.value())
                .query((row, n) -> new TakenRow(
                        row.getInt("row_number"),
                        row.getString("account_number"),
                        new MemberId(row.getObject("member_id", UUID.class)),
                        new Money(row.getLong("amount"), currency)))
                .list();
    }

    /** Lists whose rows are not what they say they are. */
    List<String> off(CooperativeId cooperative) {
        return jdbc.sql("""
                        select l.entry_id from envelopes.list l
                        left join envelopes.list_row r
                            on r.cooperative_id = l.cooperative_id and r.entry_id = l.entry_id
                        where l.cooperative_id = :cooperative
                        group by l.entry_id, l.total, l.row_count
                        having sum(r.amount) is distinct from l.total or count(r.row_number) <> l.row_count
                        order by l.entry_id limit 10
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) -> row.getString("entry_id"))
                .list();
    }

    /** The next number of a printing; a lock on the list keeps two from taking the same. */
    int print(CooperativeId cooperative, EntryId entry, Instant at, ActorId by) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('envelopes print ' || :entry, 0))")
                .param("entry", entry.toString())
                .query()
                .singleRow();
        return jdbc.sql("""
                        insert into envelopes.list_print (cooperative_id, entry_id, number, printed_at, printed_by)
                        select :cooperative, :entry, coalesce(max(number), 0) + 1, :at, :by from envelopes.list_print
                        where cooperative_id = :cooperative and entry_id = :entry
                        returning number
                        """)
                .param("cooperative", cooperative.value())
                .param("entry", entry.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .query(Integer.class)
                .single();
    }

    private static <T> List<T> column(List<CheckedRow> rows, Function<CheckedRow, T> column) {
        return rows.stream().map(column).toList();
    }

    private List<TakenList> where(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        return jdbc.sql("""
                        select entry_id, hash, about, row_count, total, currency, brought_by, business_date, taken_by,
                            undone_on
                        from envelopes.list where cooperative_id = :cooperative
                        """ + condition)
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> list(row))
                .list();
    }

    private static TakenList list(ResultSet row) throws SQLException {
        return new TakenList(
                new EntryId(row.getObject("entry_id", UUID.class)),
                row.getString("hash"),
                row.getString("about"),
                row.getInt("row_count"),
                new Money(row.getLong("total"), Currency.getInstance(row.getString("currency"))),
                new TakenList.Taken(
                        row.getObject("business_date", LocalDate.class),
                        new ActorId(row.getObject("taken_by", UUID.class)),
                        new PartyId(row.getObject("brought_by", UUID.class))),
                row.getObject("undone_on", LocalDate.class) != null);
    }
}
