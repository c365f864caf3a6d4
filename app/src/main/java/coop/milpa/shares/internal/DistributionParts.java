package coop.milpa.shares.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountCode;
import coop.milpa.platform.Source;
import coop.milpa.shares.Distribution;
import coop.milpa.shares.Distribution.Pool;
import coop.milpa.shares.Distribution.Reserve;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reserves and pools of distributions, in PostgreSQL. Works in the caller's transaction. */
@Repository
class DistributionParts {

    private final JdbcClient jdbc;

    DistributionParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CooperativeId cooperative, Distribution of) {
        List<Reserve> reserves = of.reserves();
        jdbc.sql("""
                        insert into shares.reserve (cooperative_id, distribution_id, place, code, percent, amount,
                            source, status)
                        select :cooperative, :id, place, code, percent::numeric, amount, source, status
                        from unnest(:places::integer[], :codes::text[], :percents::text[], :amounts::bigint[],
                            :sources::text[], :statuses::text[]) as r (place, code, percent, amount, source, status)
                        """)
                .param("cooperative", cooperative.value())
                .param("id", of.id().value())
                .param("places", places(reserves.size()))
                .param(
                        "codes",
                        texts(reserves.stream().map(each -> each.code().value()).toList()))
                .param(
                        "percents",
                        texts(reserves.stream()
                                .map(each -> each.percent().toPlainString())
                                .toList()))
                .param(
                        "amounts",
                        reserves.stream().map(each -> each.amount().minor()).toArray(Long[]::new))
                .param(
                        "sources",
                        texts(reserves.stream()
                                .map(each -> each.source().text())
                                .toList()))
                .param(
                        "statuses",
                        texts(reserves.stream()
                                .map(each -> each.source().status().name())
                                .toList()))
                .update();
        List<Pool> pools = of.pools();
        jdbc.sql("""
                        insert into shares.pool (cooperative_id, distribution_id, place, source, percent, units, amount)
                        select :cooperative, :id, place, source, percent::numeric, units, amount
                        from unnest(:places::integer[], :sources::text[], :percents::text[], :units::bigint[],
                            :amounts::bigint[]) as p (place, source, percent, units, amount)
                        """)
                .param("cooperative", cooperative.value())
                .param("id", of.id().value())
                .param("places", places(pools.size()))
                .param("sources", texts(pools.stream().map(Pool::source).toList()))
                .param(
                        "percents",
                        texts(pools.stream()
                                .map(each -> each.percent().toPlainString())
                                .toList()))
                .param("units", pools.stream().map(Pool::units).toArray(Long[]::new))
                .param(
                        "amounts",
                        pools.stream().map(each -> each.amount().minor()).toArray(Long[]::new))
                .update();
    }

    List<Distribution> joined(CooperativeId cooperative, List<DistributionRow> rows) {
        UUID[] ids = rows.stream().map(row -> row.id().value()).toArray(UUID[]::new);
        Map<UUID, Currency> currencies = new HashMap<>();
        rows.forEach(
                row -> currencies.put(row.id().value(), row.figures().surplus().currency()));
        Map<UUID, List<Reserve>> reserves = reserves(cooperative, ids, currencies);
        Map<UUID, List<Pool>> pools = pools(cooperative, ids, currencies);
        return rows.stream()
                .map(row -> row.with(
                        reserves.getOrDefault(row.id().value(), List.of()),
                        pools.getOrDefault(row.id().value(), List.of())))
                .toList();
    }

    private Map<UUID, List<Reserve>> reserves(CooperativeId cooperative, UUID[] ids, Map<UUID, Currency> currencies) {
        Map<UUID, List<Reserve>> reserves = new HashMap<>();
        jdbc.sql("""
                        select distribution_id, code, percent, amount, source, status from shares.reserve
                        where cooperative_id = :cooperative and distribution_id = any(:ids)
                        order by distribution_id, place
                        """)
                .param("cooperative", cooperative.value())
                .param("ids", ids)
                .query(row -> {
                    UUID id = row.getObject("distribution_id", UUID.class);
                    Money amount = new Money(row.getLong("amount"), currency(currencies, id));
                    var source = new Source(row.getString("source"), Source.Status.valueOf(row.getString("status")));
                    reserves.computeIfAbsent(id, fresh -> new ArrayList<>())
                            .add(new Reserve(
                                    new AccountCode(row.getString("code")),
                                    row.getBigDecimal("percent"),
                                    amount,
                                    source));
                });
        return reserves;
    }

    private Map<UUID, List<Pool>> pools(CooperativeId cooperative, UUID[] ids, Map<UUID, Currency> currencies) {
        Map<UUID, List<Pool>> pools = new HashMap<>();
        jdbc.sql("""
                        select distribution_id, source, percent, units, amount from shares.pool
                        where cooperative_id = :cooperative and distribution_id = any(:ids)
                        order by distribution_id, place
                        """)
                .param("cooperative", cooperative.value())
                .param("ids", ids)
                .query(row -> {
                    UUID id = row.getObject("distribution_id", UUID.class);
                    pools.computeIfAbsent(id, fresh -> new ArrayList<>())
                            .add(new Pool(
                                    row.getString("source"),
                                    row.getBigDecimal("percent"),
                                    row.getLong("units"),
                                    new Money(row.getLong("amount"), currency(currencies, id))));
                });
        return pools;
    }

    private static Currency currency(Map<UUID, Currency> currencies, UUID id) {
        return Objects.requireNonNull(currencies.get(id));
    }

    private static Integer[] places(int count) {
        return IntStream.rangeClosed(1, count).boxed().toArray(Integer[]::new);
    }

    private static String[] texts(List<String> texts) {
        return texts.toArray(String[]::new);
    }
}
