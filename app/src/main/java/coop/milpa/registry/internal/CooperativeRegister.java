package coop.milpa.registry.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.registry.Cooperative;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of cooperatives, in PostgreSQL. */
@Repository
class CooperativeRegister {

    private static final String SELECT = """
            select cooperative_id, code, name, country, currency, zone, template, federation, books_from
            from registry.cooperative
            """;

    private final JdbcClient jdbc;

    CooperativeRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits for whoever is adding the same code.
     *
     * @return false if the code is taken, and nothing was changed
     */
    boolean add(Cooperative cooperative) {
        return jdbc.sql("""
                        insert into registry.cooperative (cooperative_id, code, name, country, currency, zone, template,
                            federation, books_from)
                        values (:cooperative, :code, :name, :country, :currency, :zone, :template, :federation,
                            :booksFrom)
                        on conflict (code) do nothing
                        """)
                        .param("cooperative", cooperative.id().value())
                        .param("code", cooperative.code())
                        .param("name", cooperative.name())
                        .param("country", cooperative.country())
                        .param("currency", cooperative.currency().getCurrencyCode())
                        .param("zone", cooperative.zone().getId())
                        .param("template", cooperative.template())
                        .param("federation", cooperative.federation().orElse(null))
                        .param("booksFrom", cooperative.booksFrom())
                        .update()
                == 1;
    }

    List<Cooperative> all() {
        return jdbc.sql(SELECT + "order by code")
                .query((row, n) -> cooperative(row))
                .list();
    }

    Optional<Cooperative> byCode(String code) {
        return jdbc.sql(SELECT + "where code = :code")
                .param("code", code)
                .query((row, n) -> cooperative(row))
                .optional();
    }

    Optional<Cooperative> byId(CooperativeId cooperative) {
        return jdbc.sql(SELECT + "where cooperative_id = :cooperative")
                .param("cooperative", cooperative.value())
                .query((row, n) -> cooperative(row))
                .optional();
    }

    private static Cooperative cooperative(ResultSet row) throws SQLException {
        return new Cooperative(
                new CooperativeId(row.getObject("cooperative_id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                row.getString("country"),
                Currency.getInstance(row.getString("currency")),
                ZoneId.of(row.getString("zone")),
                row.getString("template"),
                Optional.ofNullable(row.getString("federation")),
                row.getObject("books_from", LocalDate.class));
    }
}
