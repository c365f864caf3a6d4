package coop.milpa.ledger.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.EntrySearch;
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

/** Searches entries in PostgreSQL. Lines are read once, those of the days asked for. */
@Repository
class SqlEntrySearch implements EntrySearch {

    private static final int FETCH_SIZE = 1_000;

    /** No entry and no request is called so. */
    private static final UUID NO_NAME = new UUID(0, 0);

    private static final String FOUND = """
            with moved as (
                select l.entry_id, l.business_date, a.currency,
                    coalesce(sum(l.amount) filter (where l.amount > 0), 0)::bigint as amount
                from ledger.line l
                join ledger.account a on a.cooperative_id = l.cooperative_id and a.account_id = l.account_id
                where l.cooperative_id = :cooperative and l.business_date between :from and :to
                group by l.entry_id, l.business_date, a.currency
                having (:code = '' or bool_or(starts_with(a.code, :code)))
                    and (:account = '' or bool_or(a.number = :account))
                    and (:minor = 0 or bool_or(abs(l.amount) = :minor))
            ), found as (
                select e.entry_id, e.business_date, e.value_date, e.concept, e.narrative, m.currency, m.amount
                from moved m
                join ledger.entry e on e.cooperative_id = :cooperative and e.entry_id = m.entry_id
                    and e.business_date = m.business_date
                where (:concept = '' or e.concept = :concept)
                    and (:text = '' or position(lower(:text) in lower(e.narrative)) > 0)
                    and (:name = :noName or e.entry_id = :name or e.request_id = :name)
            )
            """;

    private final JdbcClient jdbc;
    private final TenantScope tenants;

    SqlEntrySearch(JdbcClient jdbc, TenantScope tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    @Override
    public List<Found> page(Question question, Sorting sorting, long offset, int limit) {
        return tenants.read(
                question.cooperative(),
                () -> asked("select * from found order by " + order(sorting) + " limit :limit offset :offset", question)
                        .param("limit", limit)
                        .param("offset", offset)
                        .query((row, n) -> found(row))
                        .list());
    }

    @Override
    public List<Sum> sums(Question question) {
        return tenants.read(
                question.cooperative(),
                () -> asked("""
                        select currency, count(*) as entries, sum(amount)::bigint as debit from found
                        group by currency order by currency
                        """, question)
                        .query((row, n) -> new Sum(
                                Currency.getInstance(row.getString("currency")),
                                row.getLong("entries"),
                                row.getLong("debit")))
                        .list());
    }

    /** In one transaction, without which the driver would read everything at once. */
    @Override
    public void each(Question question, Sorting sorting, Consumer<Found> into) {
        tenants.read(question.cooperative(), () -> {
            asked("select * from found order by " + order(sorting), question)
                    .withFetchSize(FETCH_SIZE)
                    .query(row -> {
                        into.accept(found(row));
                    });
            return true;
        });
    }

    @Override
    public List<String> concepts(CooperativeId cooperative, Books.Period period) {
        return tenants.read(
                cooperative,
                () -> jdbc.sql("""
                        select distinct concept from ledger.entry
                        where cooperative_id = :cooperative and business_date between :from and :to order by concept
                        """)
                        .param("cooperative", cooperative.value())
                        .param("from", period.from())
                        .param("to", period.to())
                        .query((row, n) -> row.getString(1))
                        .list());
    }

    private JdbcClient.StatementSpec asked(String sql, Question question) {
        OfLine lines = question.lines();
        return jdbc.sql(FOUND + sql)
                .param("cooperative", question.cooperative().value())
                .param("from", question.period().from())
                .param("to", question.period().to())
                .param("code", lines.code().orElse(""))
                .param("account", lines.account().orElse(""))
                .param("minor", lines.minor().orElse(0L))
                .param("concept", question.concept().orElse(""))
                .param("text", question.text().orElse(""))
                .param("name", question.name().orElse(NO_NAME))
                .param("noName", NO_NAME);
    }

    private static String order(Sorting sorting) {
        String way = sorting.descending() ? " desc" : "";
        String column = switch (sorting.by()) {
            case DAY -> "business_date" + way;
            case CONCEPT -> "concept" + way + ", business_date";
            case NARRATIVE -> "narrative" + way + ", business_date";
            case AMOUNT -> "amount" + way + ", business_date";
        };
        return column + ", entry_id" + way + ", currency";
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                new EntryId(row.getObject("entry_id", UUID.class)),
                row.getObject("business_date", LocalDate.class),
                row.getObject("value_date", LocalDate.class),
                row.getString("concept"),
                row.getString("narrative"),
                new Money(row.getLong("amount"), Currency.getInstance(row.getString("currency"))));
    }
}
