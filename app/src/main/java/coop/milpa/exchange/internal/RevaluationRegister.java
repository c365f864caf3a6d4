package coop.milpa.exchange.internal;

import coop.milpa.exchange.ExchangePositions.Held;
import coop.milpa.exchange.ExchangePositions.Revaluation;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.EntryId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Revaluations in PostgreSQL. Works in the caller's transaction. */
@Repository
class RevaluationRegister {

    private final JdbcClient jdbc;

    RevaluationRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All currencies of a day in one statement each. */
    void add(CooperativeId cooperative, Revaluation revaluation) {
        jdbc.sql("""
                        insert into exchange.revaluation (cooperative_id, business_date, currency, before, value,
                            entry_id)
                        values (:cooperative, :day, :currency, :before, :value, :entry)
                        """)
                .param("cooperative", cooperative.value())
                .param("day", revaluation.on())
                .param("currency", revaluation.value().currency().getCurrencyCode())
                .param("before", revaluation.before().minor())
                .param("value", revaluation.value().minor())
                .param("entry", revaluation.entry().value())
                .update();
        List<Held> held = revaluation.held();
        jdbc.sql("""
                        insert into exchange.revalued (cooperative_id, business_date, currency, position, book, value)
                        select :cooperative, :day, r.currency, r.position, r.book, r.value
                        from unnest(:currencies::text[], :positions::bigint[], :books::numeric[], :values::bigint[])
                            as r (currency, position, book, value)
                        """)
                .param("cooperative", cooperative.value())
                .param("day", revaluation.on())
                .param(
                        "currencies",
                        held.stream()
                                .map(one -> one.amount().currency().getCurrencyCode())
                                .toArray(String[]::new))
                .param(
                        "positions",
                        held.stream().map(one -> one.amount().minor()).toArray(Long[]::new))
                .param(
                        "books",
                        held.stream().map(one -> one.book().orElseThrow()).toArray(BigDecimal[]::new))
                .param(
                        "values",
                        held.stream()
                                .map(one -> one.value().orElseThrow().minor())
                                .toArray(Long[]::new))
                .update();
    }

    /** The last day first. */
    List<Revaluation> last(CooperativeId cooperative, int limit) {
        List<Revaluation> some = jdbc.sql("""
                        select business_date, currency, before, value, entry_id from exchange.revaluation
                        where cooperative_id = :cooperative order by business_date desc limit :limit
                        """)
                .param("cooperative", cooperative.value())
                .param("limit", limit)
                .query((row, n) -> revaluation(row))
                .list();
        if (some.isEmpty()) {
            return some;
        }
        Map<LocalDate, List<HeldOn>> held =
                held(cooperative, some.getLast()).stream().collect(Collectors.groupingBy(HeldOn::day));
        return some.stream()
                .map(one -> new Revaluation(
                        one.on(),
                        one.value(),
                        one.before(),
                        one.entry(),
                        held.getOrDefault(one.on(), List.of()).stream()
                                .map(HeldOn::held)
                                .toList()))
                .toList();
    }

    private record HeldOn(LocalDate day, Held held) {}

    private List<HeldOn> held(CooperativeId cooperative, Revaluation since) {
        Currency national = since.value().currency();
        return jdbc.sql("""
                        select business_date, currency, position, book, value from exchange.revalued
                        where cooperative_id = :cooperative and business_date >= :since
                        order by business_date desc, currency
                        """)
                .param("cooperative", cooperative.value())
                .param("since", since.on())
                .query((row, n) -> new HeldOn(
                        row.getObject("business_date", LocalDate.class),
                        new Held(
                                new Money(row.getLong("position"), Currency.getInstance(row.getString("currency"))),
                                Optional.of(row.getBigDecimal("book").stripTrailingZeros()),
                                Optional.of(new Money(row.getLong("value"), national)))))
                .list();
    }

    private static Revaluation revaluation(ResultSet row) throws SQLException {
        Currency national = Currency.getInstance(row.getString("currency"));
        return new Revaluation(
                row.getObject("business_date", LocalDate.class),
                new Money(row.getLong("value"), national),
                new Money(row.getLong("before"), national),
                new EntryId(row.getObject("entry_id", UUID.class)),
                List.of());
    }

    /** What all revaluations together added to the counter-value. */
    long differences(CooperativeId cooperative) {
        return jdbc.sql("""
                        select coalesce(sum(value - before), 0)::bigint from exchange.revaluation
                        where cooperative_id = :cooperative
                        """)
                .param("cooperative", cooperative.value())
                .query(Long.class)
                .single();
    }
}
