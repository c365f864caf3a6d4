package coop.milpa.ledger.internal;

import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.BalanceDays;
import coop.milpa.platform.TenantScope;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads balance-days in PostgreSQL: what an account stood at on the last day, for all of the days, less each line of
 * the period for the days before it.
 */
@Repository
class SqlBalanceDays implements BalanceDays {

    private static final int FETCH_SIZE = 10_000;

    private final JdbcClient jdbc;
    private final TenantScope tenants;

    SqlBalanceDays(JdbcClient jdbc, TenantScope tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    @Override
    public void each(Which which, Into into) {
        tenants.read(which.cooperative(), () -> {
            jdbc.sql("""
                            select b.account_id,
                                (coalesce(l.weighed, 0) - (b.posted - coalesce(l.later, 0)) * :days)::bigint as held
                            from ledger.balance b
                            left join (
                                select account_id, sum(amount) filter (where business_date > :to) as later,
                                    sum(amount * (business_date - :from::date)) filter (where business_date <= :to)
                                        as weighed
                                from ledger.line
                                where cooperative_id = :cooperative and business_date >= :from
                                group by account_id) l on l.account_id = b.account_id
                            where b.cooperative_id = :cooperative and b.currency = :currency
                                and b.code = any(select code from ledger.chart
                                    where cooperative_id = :cooperative and role = any(:roles))
                                and (b.posted <> 0 or l.account_id is not null)
                            """)
                    .param("cooperative", which.cooperative().value())
                    .param("from", which.days().from())
                    .param("to", which.days().to())
                    .param(
                            "days",
                            ChronoUnit.DAYS.between(
                                    which.days().from(), which.days().to().plusDays(1)))
                    .param("currency", which.currency().getCurrencyCode())
                    .param(
                            "roles",
                            which.roles().stream().map(AccountRole::name).toArray(String[]::new))
                    .withFetchSize(FETCH_SIZE)
                    .query(row -> {
                        into.of(new AccountId(row.getObject("account_id", UUID.class)), row.getLong("held"));
                    });
            return true;
        });
    }
}
