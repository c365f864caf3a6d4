package coop.milpa.contributions.internal;

import coop.milpa.contributions.ContributionDays;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.Books;
import coop.milpa.platform.CopiedRows;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads days from movements in PostgreSQL: each counts from its day on, or from the first of the period. */
@Repository
class SqlContributionDays implements ContributionDays {

    private final JdbcClient jdbc;
    private final JdbcTemplate copying;
    private final TenantScope tenants;

    SqlContributionDays(JdbcClient jdbc, JdbcTemplate copying, TenantScope tenants) {
        this.jdbc = jdbc;
        this.copying = copying;
        this.tenants = tenants;
    }

    @Override
    public void each(CooperativeId cooperative, Currency currency, Books.Period period, Into into) {
        String query = """
                select a.member_id, d.balance_days
                from (
                    select m.member_id,
                        sum(m.amount * (date '%3$s' - greatest(m.business_date, '%2$s') + 1))::bigint as balance_days
                    from contributions.movement m
                    where m.cooperative_id = '%1$s' and m.business_date <= '%3$s'
                    group by m.member_id) d
                join contributions.account a on a.cooperative_id = '%1$s' and a.member_id = d.member_id
                where a.currency = '%4$s' and d.balance_days > 0
                """.formatted(cooperative, period.from(), period.to(), currency.getCurrencyCode());
        tenants.read(cooperative, () -> {
            CopiedRows.read(copying, query, row -> into.of(new MemberId(row.id()), row.number()));
            return true;
        });
    }

    @Override
    public List<Stretch> stretches(CooperativeId cooperative, MemberId member, Books.Period period) {
        return tenants.read(
                cooperative,
                () -> jdbc.sql("""
                        select from_on, coalesce(lead(from_on) over (order by from_on) - 1, :to::date) as to_on,
                            (sum(moved) over (order by from_on))::bigint as paid_in, currency
                        from (
                            select greatest(m.business_date, :from::date) as from_on, sum(m.amount) as moved,
                                min(a.currency) as currency
                            from contributions.movement m
                            join contributions.account a
                                on a.cooperative_id = m.cooperative_id and a.member_id = m.member_id
                            where m.cooperative_id = :cooperative and m.member_id = :member
                                and m.business_date <= :to
                            group by 1) by_day
                        order by from_on
                        """)
                        .param("cooperative", cooperative.value())
                        .param("member", member.value())
                        .param("from", period.from())
                        .param("to", period.to())
                        .query((row, n) -> new Stretch(
                                new Books.Period(
                                        row.getObject("from_on", LocalDate.class),
                                        row.getObject("to_on", LocalDate.class)),
                                new Money(row.getLong("paid_in"), Currency.getInstance(row.getString("currency")))))
                        .list());
    }
}
