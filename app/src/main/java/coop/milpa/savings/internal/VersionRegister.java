package coop.milpa.savings.internal;

import coop.milpa.kernel.BalanceBase;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Frequency;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RateTable;
import coop.milpa.kernel.RateTier;
import coop.milpa.kernel.TierMethod;
import coop.milpa.platform.Source;
import coop.milpa.savings.ProductVersion;
import coop.milpa.savings.ProductVersion.Earning;
import coop.milpa.savings.ProductVersion.Posting;
import coop.milpa.savings.SavingsProduct;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
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

    /** By code. */
    List<SavingsProduct> products(CooperativeId cooperative) {
        return jdbc.sql("""
                        select code, name_es, name_en from savings.product
                        where cooperative_id = :cooperative order by code
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) ->
                        new SavingsProduct(row.getString("code"), row.getString("name_es"), row.getString("name_en")))
                .list();
    }

    void add(CooperativeId cooperative, ProductVersion version) {
        jdbc.sql("""
                        insert into savings.product_version (cooperative_id, product, currency, valid_from, tier_from,
                            tier_rate, tier_method, base, minimum_to_earn, year_days, posting, year_starts_in,
                            withholding, status, source)
                        values (:cooperative, :product, :currency, :from, :tierFrom::bigint[], :tierRate::numeric[],
                            :method, :base, :minimum, :yearDays, :posting, :yearStartsIn, :withholding, :status,
                            :source)
                        """)
                .param("cooperative", cooperative.value())
                .param("product", version.product())
                .param("currency", version.currency().getCurrencyCode())
                .param("from", version.validFrom())
                .param("tierFrom", amounts(version))
                .param("tierRate", rates(version.earning().rates()))
                .param("method", version.earning().rates().method().name())
                .param("base", version.earning().base().name())
                .param("minimum", minor(version, version.earning().minimumToEarn()))
                .param("yearDays", YearDaysCode.of(version.earning().yearDays()))
                .param("posting", version.earning().posting().every().name())
                .param(
                        "yearStartsIn",
                        version.earning().posting().yearStartsIn().getValue())
                .param("withholding", version.earning().withholding().percent())
                .param("status", version.source().status().name().toLowerCase(Locale.ROOT))
                .param("source", version.source().text())
                .update();
    }

    /** By product, currency and first day. */
    List<Version> all(CooperativeId cooperative) {
        return jdbc.sql("""
                        select product, currency, valid_from, tier_from, tier_rate, tier_method, base,
                            minimum_to_earn, year_days, posting, year_starts_in, withholding, status, source, begun_on
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

    /** Lets one transaction at a time give the interest of a cooperative, until that ends. */
    void lock(CooperativeId cooperative) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('savings.interest:' || :cooperative, 0))")
                .param("cooperative", cooperative.toString())
                .query()
                .singleRow();
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

    private static Long[] amounts(ProductVersion version) {
        return version.earning().rates().tiers().stream()
                .map(tier -> minor(version, tier.from()))
                .toArray(Long[]::new);
    }

    private static BigDecimal[] rates(RateTable table) {
        return table.tiers().stream().map(tier -> tier.rate().percent()).toArray(BigDecimal[]::new);
    }

    private static long minor(ProductVersion version, BigDecimal amount) {
        return Money.of(amount.toPlainString(), version.currency()).minor();
    }

    private static Version version(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        var earning = new Earning(
                table(row, currency),
                BalanceBase.valueOf(row.getString("base")),
                new Money(row.getLong("minimum_to_earn"), currency).toDecimal(),
                YearDaysCode.read(row.getString("year_days")),
                new Posting(Frequency.valueOf(row.getString("posting")), Month.of(row.getInt("year_starts_in"))),
                new Rate(row.getBigDecimal("withholding")));
        var source = new Source(
                row.getString("source"),
                Source.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)));
        return new Version(
                new ProductVersion(
                        row.getString("product"),
                        currency,
                        row.getObject("valid_from", LocalDate.class),
                        earning,
                        source),
                Optional.ofNullable(row.getObject("begun_on", LocalDate.class)));
    }

    private static RateTable table(ResultSet row, Currency currency) throws SQLException {
        Long[] from = (Long[]) row.getArray("tier_from").getArray();
        BigDecimal[] rates = (BigDecimal[]) row.getArray("tier_rate").getArray();
        List<RateTier> tiers = new ArrayList<>();
        for (int n = 0; n < from.length; n++) {
            tiers.add(new RateTier(new Money(from[n], currency).toDecimal(), new Rate(rates[n])));
        }
        return new RateTable(tiers, TierMethod.valueOf(row.getString("tier_method")));
    }
}
