package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Frequency;
import coop.milpa.kernel.Rate;
import coop.milpa.platform.Source;
import coop.milpa.savings.ProductVersion;
import coop.milpa.savings.ProductVersion.Earning;
import coop.milpa.savings.SavingsProduct;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Products and their versions in PostgreSQL. Works in the caller's transaction. */
@Repository
class VersionRegister {

    private final JdbcClient jdbc;

    VersionRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CooperativeId cooperative, SavingsProduct product) {
        jdbc.sql("""
                        insert into savings.product (cooperative_id, code, name_es, name_en)
                        values (:cooperative, :code, :spanish, :english)
                        on conflict do nothing
                        """)
                .param("cooperative", cooperative.value())
                .param("code", product.code())
                .param("spanish", product.spanish())
                .param("english", product.english())
                .update();
    }

    void add(CooperativeId cooperative, ProductVersion version) {
        jdbc.sql("""
                        insert into savings.product_version (cooperative_id, product, currency, valid_from, annual_rate,
                            year_days, posting, withholding, status, source)
                        values (:cooperative, :product, :currency, :from, :rate, :yearDays, :posting, :withholding,
                            :status, :source)
                        """)
                .param("cooperative", cooperative.value())
                .param("product", version.product())
                .param("currency", version.currency().getCurrencyCode())
                .param("from", version.validFrom())
                .param("rate", version.earning().annualRate().percent())
                .param("yearDays", YearDaysCode.of(version.earning().yearDays()))
                .param("posting", version.earning().posting().name())
                .param("withholding", version.earning().withholding().percent())
                .param("status", version.source().status().name().toLowerCase(Locale.ROOT))
                .param("source", version.source().text())
                .update();
    }

    /** By product, currency and first day. */
    List<Version> all(CooperativeId cooperative) {
        return jdbc.sql("""
                        select product, currency, valid_from, annual_rate, year_days, posting, withholding, status,
                            source, begun_on
                        from savings.product_version where cooperative_id = :cooperative
                        order by product, currency, valid_from
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) -> version(row))
                .list();
    }

    /** For each product and currency the version of that day, if there is one. */
    Collection<Version> inForce(CooperativeId cooperative, LocalDate day) {
        Map<Group, Version> latest = new LinkedHashMap<>();
        all(cooperative).stream()
                .filter(version -> version.isValidOn(day))
                .forEach(version -> latest.put(version.group(), version));
        return latest.values();
    }

    /** From that day on, days are closed under the version. */
    void begin(CooperativeId cooperative, Version version, LocalDate day) {
        jdbc.sql("""
                        update savings.product_version set begun_on = :day
                        where cooperative_id = :cooperative and product = :product and currency = :currency
                            and valid_from = :from
                        """)
                .param("day", day)
                .param("cooperative", cooperative.value())
                .param("product", version.terms().product())
                .param("currency", version.terms().currency().getCurrencyCode())
                .param("from", version.terms().validFrom())
                .update();
    }

    private static Version version(ResultSet row) throws SQLException {
        var earning = new Earning(
                new Rate(row.getBigDecimal("annual_rate")),
                YearDaysCode.read(row.getString("year_days")),
                Frequency.valueOf(row.getString("posting")),
                new Rate(row.getBigDecimal("withholding")));
        var source = new Source(
                row.getString("source"),
                Source.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)));
        return new Version(
                new ProductVersion(
                        row.getString("product"),
                        Currency.getInstance(row.getString("currency")),
                        row.getObject("valid_from", LocalDate.class),
                        earning,
                        source),
                Optional.ofNullable(row.getObject("begun_on", LocalDate.class)));
    }
}
