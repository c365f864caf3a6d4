package coop.milpa.ledger.internal;

import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.BalanceDays;
import coop.milpa.platform.CopiedRows;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Reads balance-days in PostgreSQL: what an account stood at on the last day, for all of the days, less each line of
 * the period for the days before it.
 */
@Repository
class SqlBalanceDays implements BalanceDays {

    private final JdbcTemplate jdbc;
    private final TenantScope tenants;

    SqlBalanceDays(JdbcTemplate jdbc, TenantScope tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    @Override
    public void each(Which which, Into into) {
        tenants.read(which.cooperative(), () -> {
            CopiedRows.read(jdbc, query(which), row -> into.of(new AccountId(row.id()), row.number()));
            return true;
        });
    }

    private static String query(Which which) {
        LocalDate from = which.days().from();
        LocalDate to = which.days().to();
        String roles = which.roles().stream().map(AccountRole::name).collect(Collectors.joining(","));
        return """
                select b.account_id,
                    (coalesce(l.weighed, 0) - (b.posted - coalesce(l.later, 0)) * %4$s)::bigint as held
                from ledger.balance b
                left join (
                    select account_id, sum(amount) filter (where business_date > '%3$s') as later,
                        sum(amount * (business_date - date '%2$s')) filter (where business_date <= '%3$s') as weighed
                    from ledger.line
                    where cooperative_id = '%1$s' and business_date >= '%2$s'
                    group by account_id) l on l.account_id = b.account_id
                where b.cooperative_id = '%1$s' and b.currency = '%5$s'
                    and b.code = any(select code from ledger.chart
                        where cooperative_id = '%1$s' and role = any('{%6$s}'))
                    and (b.posted <> 0 or l.account_id is not null)
                """.formatted(
                        which.cooperative(),
                        from,
                        to,
                        ChronoUnit.DAYS.between(from, to.plusDays(1)),
                        which.currency().getCurrencyCode(),
                        roles);
    }
}
