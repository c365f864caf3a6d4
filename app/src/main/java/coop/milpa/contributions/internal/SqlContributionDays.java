package coop.milpa.contributions.internal;

import coop.milpa.contributions.ContributionDays;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.Books;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads days from movements in PostgreSQL: each counts from its day on, or from the first of the period. */
@Repository
class SqlContributionDays implements ContributionDays {

    private static final int FETCH_SIZE = 10_000;

    private final JdbcClient jdbc;
    private final TenantScope tenants;

    SqlContributionDays(JdbcClient jdbc, TenantScope tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    @Override
    public List<Of> all(CooperativeId cooperative, Currency currency, Books.Period period) {
        return tenants.read(
                cooperative,
                () -> jdbc.sql("""
                        select a.member_id, d.balance_days
                        from (
                            select m.member_id,
                                sum(m.amount * (:to::date - greatest(m.business_date, :from::date) + 1))::bigint
                                    as balance_days
                            from contributions.movement m
                            where m.cooperative_id = :cooperative and m.business_date <= :to
                            group by m.member_id) d
                        join contributions.account a
                            on a.cooperative_id = :cooperative and a.member_id = d.member_id
                        where a.currency = :currency and d.balance_days > 0
                        """)
                        .param("cooperative", cooperative.value())
                        .param("currency", currency.getCurrencyCode())
                        .param("from", period.from())
                        .param("to", period.to())
                        .withFetchSize(FETCH_SIZE)
                        .query((row, n) -> new Of(new MemberId(row.getObject("member_id", UUID.class)), row.getLong(2)))
                        .list());
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
