package coop.milpa.ledger.internal;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.CodeLines;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.LedgerLine;
import coop.milpa.platform.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the lines of a code in PostgreSQL. */
@Repository
class SqlCodeLines implements CodeLines {

    private static final int FETCH_SIZE = 1_000;

    private static final String LINES = """
            select l.entry_id, l.business_date, e.value_date, e.concept, e.narrative, a.number, l.amount, a.currency
            from ledger.line l
            join ledger.account a on a.cooperative_id = l.cooperative_id and a.account_id = l.account_id
            join ledger.entry e on e.cooperative_id = l.cooperative_id and e.entry_id = l.entry_id
                and e.business_date = l.business_date
            where l.cooperative_id = :cooperative and a.code = :code and l.business_date between :from and :to
            """;

    private static final String SUMS = """
            select a.currency, count(*) as lines, count(distinct l.account_id) as accounts,
                coalesce(sum(l.amount) filter (where l.amount > 0), 0)::bigint as debit,
                coalesce(-sum(l.amount) filter (where l.amount < 0), 0)::bigint as credit
            from ledger.line l
            join ledger.account a on a.cooperative_id = l.cooperative_id and a.account_id = l.account_id
            where l.cooperative_id = :cooperative and a.code = :code and l.business_date between :from and :to
            group by a.currency order by a.currency
            """;

    private final JdbcClient jdbc;
    private final TenantScope tenants;

    SqlCodeLines(JdbcClient jdbc, TenantScope tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    @Override
    public List<LedgerLine> page(Which which, Sorting sorting, long offset, int limit) {
        return tenants.read(
                which.cooperative(),
                () -> asked(LINES + order(sorting) + " limit :limit offset :offset", which)
                        .param("limit", limit)
                        .param("offset", offset)
                        .query((row, n) -> line(row))
                        .list());
    }

    @Override
    public List<Sum> sums(Which which) {
        return tenants.read(
                which.cooperative(),
                () -> asked(SUMS, which).query((row, n) -> sum(row)).list());
    }

    /** In one transaction, without which the driver would read everything at once. */
    @Override
    public void each(Which which, Sorting sorting, Consumer<LedgerLine> into) {
        tenants.read(which.cooperative(), () -> {
            asked(LINES + order(sorting), which).withFetchSize(FETCH_SIZE).query(row -> {
                into.accept(line(row));
            });
            return true;
        });
    }

    private JdbcClient.StatementSpec asked(String sql, Which which) {
        return jdbc.sql(sql)
                .param("cooperative", which.cooperative().value())
                .param("code", which.code().value())
                .param("from", which.period().from())
                .param("to", which.period().to());
    }

    private static String order(Sorting sorting) {
        String way = sorting.descending() ? " desc" : "";
        String column = switch (sorting.by()) {
            case DAY -> "l.business_date" + way;
            case CONCEPT -> "e.concept" + way + ", l.business_date";
            case NARRATIVE -> "e.narrative" + way + ", l.business_date";
            case ACCOUNT -> "a.number" + way + ", l.business_date";
            case AMOUNT -> "l.amount" + way + ", l.business_date";
        };
        return "order by " + column + ", l.entry_id" + way + ", l.number" + way;
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(
                Currency.getInstance(row.getString("currency")),
                row.getLong("lines"),
                row.getLong("accounts"),
                row.getLong("debit"),
                row.getLong("credit"));
    }

    private static LedgerLine line(ResultSet row) throws SQLException {
        return new LedgerLine(
                new EntryId(row.getObject("entry_id", UUID.class)),
                row.getObject("business_date", LocalDate.class),
                row.getObject("value_date", LocalDate.class),
                row.getString("concept"),
                row.getString("narrative"),
                row.getString("number"),
                new Money(row.getLong("amount"), Currency.getInstance(row.getString("currency"))));
    }
}
