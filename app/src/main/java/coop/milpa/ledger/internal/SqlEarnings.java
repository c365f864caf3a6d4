package coop.milpa.ledger.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Earnings;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads balances and balance-days as of a day: what stands now, less what the lines after that day did. */
@Repository
class SqlEarnings implements Earnings {

    private final JdbcClient jdbc;
    private final TenantScope tenants;

    SqlEarnings(JdbcClient jdbc, TenantScope tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    @Override
    public List<Sum> sums(CooperativeId cooperative, LocalDate day) {
        return tenants.read(
                cooperative,
                () -> jdbc.sql("""
                        with later as (
                            select l.account_id, sum(l.amount) as change from ledger.line l
                            where l.cooperative_id = :cooperative and l.business_date > :day
                            group by l.account_id
                        ), standing as (
                            select earns, count(*) as accounts, sum(-posted) as balance from ledger.balance
                            where cooperative_id = :cooperative and earns <> '' and posted < 0
                            group by earns
                            union all
                            select b.earns, sum((b.posted - m.change < 0)::integer - (b.posted < 0)::integer),
                                sum(greatest(m.change - b.posted, 0) - greatest(-b.posted, 0))
                            from later m
                            join ledger.balance b on b.cooperative_id = :cooperative and b.account_id = m.account_id
                            where b.earns <> ''
                            group by b.earns
                        )
                        select earns, sum(accounts) as accounts, sum(balance) as balance
                        from standing group by earns order by earns
                        """)
                        .param("cooperative", cooperative.value())
                        .param("day", day)
                        .query((row, n) ->
                                new Sum(row.getString("earns"), row.getLong("accounts"), row.getLong("balance")))
                        .list());
    }

    @Override
    public List<Gathered> gathered(CooperativeId cooperative, String earns, LocalDate day) {
        return tenants.read(
                cooperative,
                () -> jdbc.sql("""
                        with later as (
                            select l.account_id, sum(l.amount * (:day + 1 - e.value_date)) as shift
                            from ledger.line l
                            join ledger.entry e on e.cooperative_id = l.cooperative_id and e.entry_id = l.entry_id
                                and e.business_date = l.business_date
                            where l.cooperative_id = :cooperative and l.business_date > :day
                            group by l.account_id
                        ), gathered as (
                            select b.account_id, coalesce(m.shift, 0)
                                - b.balance_days - b.posted * (:day + 1 - b.touched_on) as balance_days
                            from ledger.balance b
                            left join later m on m.account_id = b.account_id
                            where b.cooperative_id = :cooperative and b.earns = :earns
                        )
                        select account_id, balance_days from gathered where balance_days <> 0 order by account_id
                        """)
                        .param("cooperative", cooperative.value())
                        .param("earns", earns)
                        .param("day", day)
                        .query((row, n) -> new Gathered(
                                new AccountId(row.getObject("account_id", UUID.class)), row.getLong("balance_days")))
                        .list());
    }

    @Override
    public Set<AccountId> shut(CooperativeId cooperative, String earns) {
        return tenants.read(
                cooperative,
                () -> Set.copyOf(jdbc.sql("""
                        select account_id from ledger.account
                        where cooperative_id = :cooperative and earns = :earns and (frozen or closed_on is not null)
                        """)
                        .param("cooperative", cooperative.value())
                        .param("earns", earns)
                        .query((row, n) -> new AccountId(row.getObject("account_id", UUID.class)))
                        .list()));
    }

    @Override
    public void take(CooperativeId cooperative, List<Gathered> gathered) {
        tenants.run(
                cooperative,
                () -> jdbc.sql("select ledger.take_balance_days(:cooperative, :accounts, :taken)")
                        .param("cooperative", cooperative.value())
                        .param(
                                "accounts",
                                gathered.stream().map(g -> g.account().value()).toArray(UUID[]::new))
                        .param(
                                "taken",
                                gathered.stream().map(g -> -g.balanceDays()).toArray(Long[]::new))
                        .query()
                        .singleRow());
    }
}
