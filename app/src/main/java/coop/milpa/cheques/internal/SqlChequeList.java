package coop.milpa.cheques.internal;

import coop.milpa.cheques.Cheque;
import coop.milpa.cheques.ChequeList;
import coop.milpa.platform.TenantScope;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;

/** Lists cheques from PostgreSQL. */
@Service
class SqlChequeList implements ChequeList {

    private static final int AT_ONCE = 1_000;
    private static final String CONDITION = """
            and c.taken_on between :from and :to
            and (:state::text is null or c.state = :state) and (:by::uuid is null or c.taken_by = :by)
            and (:batch::bigint is null or c.batch = :batch)
            """;

    private final JdbcClient jdbc;
    private final TenantScope tenants;

    SqlChequeList(JdbcClient jdbc, TenantScope tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    @Override
    public List<Cheque> page(Which which, Sorting sorting, long offset, int limit) {
        return tenants.read(
                which.cooperative(),
                () -> asked(which, ChequeRow.SELECT + CONDITION + order(sorting) + " offset :offset limit :limit")
                        .param("offset", offset)
                        .param("limit", limit)
                        .query((row, n) -> ChequeRow.of(row))
                        .list());
    }

    @Override
    public void each(Which which, Sorting sorting, Consumer<Cheque> into) {
        tenants.read(which.cooperative(), () -> {
            asked(which, ChequeRow.SELECT + CONDITION + order(sorting))
                    .withFetchSize(AT_ONCE)
                    .query((RowCallbackHandler) row -> into.accept(ChequeRow.of(row)));
            return true;
        });
    }

    @Override
    public List<Sum> sums(Which which) {
        return tenants.read(
                which.cooperative(),
                () -> asked(which, """
                        select c.currency, count(*) as cheques, sum(c.amount)::bigint as amount
                        from cheques.cheque c where c.cooperative_id = :cooperative
                        """ + CONDITION + " group by c.currency order by c.currency")
                        .query((row, n) -> new Sum(
                                Currency.getInstance(row.getString("currency")),
                                row.getLong("cheques"),
                                row.getLong("amount")))
                        .list());
    }

    private StatementSpec asked(Which which, String sql) {
        return jdbc.sql(sql)
                .param("cooperative", which.cooperative().value())
                .param("from", which.period().from())
                .param("to", which.period().to())
                .param("state", which.state().map(Cheque.State::name).orElse(null))
                .param("by", which.by().map(by -> by.value()).orElse(null))
                .param("batch", which.batch().orElse(null));
    }

    private static String order(Sorting sorting) {
        if (sorting.byAmount()) {
            return sorting.descending() ? "order by c.amount desc, c.number" : "order by c.amount, c.number";
        }
        return sorting.descending() ? "order by c.number desc" : "order by c.number";
    }
}
