package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Rate;
import coop.milpa.ledger.EntryId;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was accrued each day, in PostgreSQL: a row a product and currency. Works in the caller's transaction. */
@Repository
class AccrualRegister {

    private static final int DECIMALS_SHOWN = 10;

    private final JdbcClient jdbc;

    AccrualRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All days since the last capitalisation of each group. */
    List<Accrued> sinceCapitalisation(CooperativeId cooperative) {
        return jdbc.sql("""
                        select a.product, a.currency, a.business_date, a.base, a.rated, a.year_days, a.booked
                        from savings.accrual a
                        where a.cooperative_id = :cooperative and not exists (
                            select from savings.capitalisation c
                            where c.cooperative_id = a.cooperative_id and c.product = a.product
                                and c.currency = a.currency and c.period_end >= a.business_date)
                        order by a.business_date
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) -> accrued(row))
                .list();
    }

    /** Every day there is. */
    List<Accrued> all(CooperativeId cooperative) {
        return jdbc.sql("""
                        select product, currency, business_date, base, rated, year_days, booked
                        from savings.accrual where cooperative_id = :cooperative order by business_date
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) -> accrued(row))
                .list();
    }

    /** {@code rate}: the one rate of all balances, if there is one. */
    void add(CooperativeId cooperative, Accrued accrued, Optional<Rate> rate, Optional<EntryId> entry) {
        jdbc.sql("""
                        insert into savings.accrual (cooperative_id, product, currency, business_date, base,
                            annual_rate, rated, year_days, exact, booked, entry_id)
                        values (:cooperative, :product, :currency, :day, :base, :rate::numeric, :rated, :yearDays,
                            :exact, :booked, :entry::uuid)
                        """)
                .param("cooperative", cooperative.value())
                .param("product", accrued.group().product())
                .param("currency", accrued.group().currency().getCurrencyCode())
                .param("day", accrued.day())
                .param("base", accrued.earned().base())
                .param("rate", rate.map(Rate::percent).orElse(null))
                .param("rated", accrued.earned().rated())
                .param("yearDays", accrued.earned().yearDays())
                .param("exact", accrued.exact().exact().rounded(DECIMALS_SHOWN, RoundingMode.UP))
                .param("booked", accrued.booked())
                .param("entry", entry.map(EntryId::value).orElse(null))
                .update();
    }

    private static Accrued accrued(ResultSet row) throws SQLException {
        return new Accrued(
                new Group(row.getString("product"), Currency.getInstance(row.getString("currency"))),
                row.getObject("business_date", LocalDate.class),
                new Accrued.Earned(row.getLong("base"), row.getBigDecimal("rated"), row.getInt("year_days")),
                row.getLong("booked"));
    }
}
