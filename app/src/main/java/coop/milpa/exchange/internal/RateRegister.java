package coop.milpa.exchange.internal;

import coop.milpa.exchange.ExchangeRate;
import coop.milpa.exchange.Prices;
import coop.milpa.exchange.PublishRate;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;
import coop.milpa.platform.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rates in PostgreSQL. Works in the caller's transaction. */
@Repository
class RateRegister {

    private static final String VERSIONS = """
            select currency, version, valid_from, buy, sell, book, source, status, set_at, set_by
            from exchange.rate where cooperative_id = :cooperative
            """;

    private final JdbcClient jdbc;

    RateRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a version after the last of its currency; whoever publishes beside waits until the transaction ends. */
    ExchangeRate add(PublishRate command, ExchangeRate.Set set) {
        jdbc.sql("select true from pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "milpa.exchange.rates:" + command.cooperative())
                .query(Boolean.class)
                .single();
        return jdbc.sql("""
                        insert into exchange.rate (cooperative_id, currency, version, valid_from, buy, sell, book,
                            source, status, request_id, set_at, set_by)
                        select :cooperative, :currency, coalesce(max(version), 0) + 1, :from, :buy, :sell, :book,
                            :source, :status, :request, :at, :by
                        from exchange.rate where cooperative_id = :cooperative and currency = :currency
                        returning currency, version, valid_from, buy, sell, book, source, status, set_at, set_by
                        """)
                .param("cooperative", command.cooperative().value())
                .param("currency", command.currency().getCurrencyCode())
                .param("from", command.validFrom())
                .param("buy", command.prices().buy())
                .param("sell", command.prices().sell())
                .param("book", command.prices().book())
                .param("source", command.source().text())
                .param("status", command.source().status().name())
                .param("request", command.request().value())
                .param("at", set.at().atOffset(ZoneOffset.UTC))
                .param("by", set.by().value())
                .query((row, n) -> rate(row))
                .single();
    }

    Optional<ExchangeRate> asked(CooperativeId cooperative, RequestId request) {
        return where(cooperative, "and request_id = :request", Map.of("request", request.value())).stream()
                .findFirst();
    }

    Optional<ExchangeRate> inForce(CooperativeId cooperative, Currency currency, LocalDate day) {
        return where(cooperative, """
                        and currency = :currency and valid_from <= :day
                        order by valid_from desc, version desc limit 1
                        """, Map.of("currency", currency.getCurrencyCode(), "day", day)).stream()
                .findFirst();
    }

    List<ExchangeRate> board(CooperativeId cooperative, LocalDate day) {
        return where(cooperative, """
                and (currency, version) in (
                    select distinct on (r.currency) r.currency, r.version from exchange.rate r
                    where r.cooperative_id = :cooperative and r.valid_from <= :day
                    order by r.currency, r.valid_from desc, r.version desc)
                order by currency
                """, Map.of("day", day));
    }

    List<ExchangeRate> versions(CooperativeId cooperative, int limit) {
        return where(cooperative, "order by set_at desc, currency, version desc limit :limit", Map.of("limit", limit));
    }

    private List<ExchangeRate> where(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        return jdbc.sql(VERSIONS + condition)
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> rate(row))
                .list();
    }

    private static ExchangeRate rate(ResultSet row) throws SQLException {
        return new ExchangeRate(
                Currency.getInstance(row.getString("currency")),
                row.getLong("version"),
                new Prices(
                        row.getBigDecimal("buy").stripTrailingZeros(),
                        row.getBigDecimal("sell").stripTrailingZeros(),
                        row.getBigDecimal("book").stripTrailingZeros()),
                row.getObject("valid_from", LocalDate.class),
                new Source(row.getString("source"), Source.Status.valueOf(row.getString("status"))),
                new ExchangeRate.Set(
                        row.getObject("set_at", OffsetDateTime.class).toInstant(),
                        new ActorId(row.getObject("set_by", UUID.class))));
    }
}
