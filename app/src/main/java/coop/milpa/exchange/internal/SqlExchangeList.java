package coop.milpa.exchange.internal;

import coop.milpa.exchange.ExchangeList;
import coop.milpa.exchange.ExchangeOperation;
import coop.milpa.platform.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;

/** Lists purchases and sales from PostgreSQL. */
@Service
class SqlExchangeList implements ExchangeList {

    private static final int AT_ONCE = 1_000;
    private static final String DAYS = " and o.business_date between :from and :to ";
    private static final String NEWEST = ", o.number desc";

    private final JdbcClient jdbc;
    private final TenantScope tenants;

    SqlExchangeList(JdbcClient jdbc, TenantScope tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    @Override
    public List<ExchangeOperation> page(Which which, Sorting sorting, long offset, int limit) {
        return tenants.read(
                which.cooperative(),
                () -> asked(which, OperationRow.SELECT + DAYS + order(sorting) + " offset :offset limit :limit")
                        .param("offset", offset)
                        .param("limit", limit)
                        .query((row, n) -> OperationRow.of(row))
                        .list());
    }

    @Override
    public void each(Which which, Sorting sorting, Consumer<ExchangeOperation> into) {
        tenants.read(which.cooperative(), () -> {
            asked(which, OperationRow.SELECT + DAYS + order(sorting))
                    .withFetchSize(AT_ONCE)
                    .query((RowCallbackHandler) row -> into.accept(OperationRow.of(row)));
            return true;
        });
    }

    @Override
    public long count(Which which) {
        return tenants.read(
                which.cooperative(),
                () -> asked(
                                which,
                                "select count(*) from exchange.operation o where o.cooperative_id = :cooperative"
                                        + DAYS)
                        .query(Long.class)
                        .single());
    }

    @Override
    public List<Sum> sums(Which which) {
        return tenants.read(
                which.cooperative(),
                () -> asked(which, """
                        select o.currency, o.national_currency,
                            coalesce(sum(o.amount) filter (where o.side = 'PURCHASE'), 0)::bigint as bought,
                            coalesce(sum(o.amount) filter (where o.side = 'SALE'), 0)::bigint as sold,
                            coalesce(sum(o.national) filter (where o.side = 'PURCHASE'), 0)::bigint as paid,
                            coalesce(sum(o.national) filter (where o.side = 'SALE'), 0)::bigint as taken,
                            sum(o.result)::bigint as result
                        from exchange.operation o
                        where o.cooperative_id = :cooperative and o.business_date between :from and :to
                            and not exists (select from exchange.undoing u
                                where u.cooperative_id = o.cooperative_id and u.number = o.number)
                        group by o.currency, o.national_currency order by o.currency
                        """).query((row, n) -> sum(row)).list());
    }

    private StatementSpec asked(Which which, String sql) {
        return jdbc.sql(sql)
                .param("cooperative", which.cooperative().value())
                .param("from", which.period().from())
                .param("to", which.period().to());
    }

    private static String order(Sorting sorting) {
        return switch (sorting.by()) {
            case NUMBER -> sorting.descending() ? "order by o.number desc" : "order by o.number";
            case FOREIGN -> (sorting.descending() ? "order by o.amount desc" : "order by o.amount") + NEWEST;
            case NATIONAL -> (sorting.descending() ? "order by o.national desc" : "order by o.national") + NEWEST;
            case RESULT -> (sorting.descending() ? "order by o.result desc" : "order by o.result") + NEWEST;
        };
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(
                Currency.getInstance(row.getString("currency")),
                Currency.getInstance(row.getString("national_currency")),
                row.getLong("bought"),
                row.getLong("sold"),
                row.getLong("paid"),
                row.getLong("taken"),
                row.getLong("result"));
    }
}
