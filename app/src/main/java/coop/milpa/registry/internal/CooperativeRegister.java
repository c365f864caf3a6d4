package coop.milpa.registry.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Grade;
import coop.milpa.registry.Kinds;
import coop.milpa.registry.Kinds.Scheme;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of cooperatives, in PostgreSQL. */
@Repository
class CooperativeRegister {

    private static final String SELECT = """
            select cooperative_id, code, name, country, currency, zone, template, grade, ilo_type,
                modality, national_type, activity, books_from
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
                            grade, ilo_type, modality, national_type, activity, books_from)
                        values (:cooperative, :code, :name, :country, :currency, :zone, :template, :grade, :iloType,
                            :modality, :nationalType, :activity, :booksFrom)
                        on conflict (code) do nothing
                        """)
                        .param("cooperative", cooperative.id().value())
                        .param("code", cooperative.code())
                        .param("name", cooperative.name())
                        .param("country", cooperative.country())
                        .param("currency", cooperative.currency().getCurrencyCode())
                        .param("zone", cooperative.zone().getId())
                        .param("template", cooperative.template())
                        .param("grade", cooperative.grade().number())
                        .param("iloType", kind(cooperative, Scheme.ILO_TYPE))
                        .param("modality", kind(cooperative, Scheme.MODALITY))
                        .param("nationalType", kind(cooperative, Scheme.NATIONAL_TYPE))
                        .param("activity", kind(cooperative, Scheme.ACTIVITY))
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

    /** Several may bear one name. */
    List<Cooperative> byName(String name) {
        return jdbc.sql(SELECT + "where name = :name order by code")
                .param("name", name)
                .query((row, n) -> cooperative(row))
                .list();
    }

    private static @Nullable String kind(Cooperative cooperative, Scheme scheme) {
        return cooperative.kinds().in(scheme).orElse(null);
    }

    private static Kinds kinds(ResultSet row) throws SQLException {
        Map<Scheme, String> codes = new EnumMap<>(Scheme.class);
        for (Scheme scheme : Scheme.values()) {
            String code = row.getString(scheme.name().toLowerCase(Locale.ROOT));
            if (code != null) {
                codes.put(scheme, code);
            }
        }
        return new Kinds(codes);
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
                Grade.of(row.getInt("grade")).orElseThrow(),
                kinds(row),
                row.getObject("books_from", LocalDate.class));
    }
}
