package coop.milpa.ledger.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Availability;
import coop.milpa.platform.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what accounts can give from balances, limits and the lines after the day. */
@Repository
class SqlAvailability implements Availability {

    private static final int FETCHED_AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final TenantScope tenants;

    SqlAvailability(JdbcClient jdbc, TenantScope tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    @Override
    public void below(CooperativeId cooperative, Earning which, long balance, Consumer<Available> into) {
        Map<String, Object> parameters = Map.of("earns", which.earns(), "day", which.day(), "below", balance);
        tell(cooperative, "b.earns = :earns", parameters, into);
    }

    @Override
    public List<Available> of(CooperativeId cooperative, Collection<AccountId> accounts, LocalDate day) {
        List<Available> all = new ArrayList<>();
        UUID[] ids = accounts.stream().map(AccountId::value).toArray(UUID[]::new);
        if (ids.length > 0) {
            Map<String, Object> parameters = Map.of("accounts", ids, "day", day, "below", Long.MAX_VALUE);
            tell(cooperative, "b.account_id = any(:accounts::uuid[])", parameters, all::add);
        }
        return all;
    }

    /** By a cursor, so that a million are not read at once. */
    private void tell(
            CooperativeId cooperative, String which, Map<String, Object> parameters, Consumer<Available> into) {
        tenants.run(
                cooperative,
                () -> jdbc.sql(available(which))
                        .withFetchSize(FETCHED_AT_ONCE)
                        .param("cooperative", cooperative.value())
                        .params(parameters)
                        .query(row -> {
                            into.accept(available(row));
                        }));
    }

    private static Available available(ResultSet row) throws SQLException {
        return new Available(
                new AccountId(row.getObject("account_id", UUID.class)),
                new BranchId(row.getObject("branch_id", UUID.class)),
                row.getLong("balance"),
                row.getLong("now"),
                row.getLong("free"));
    }

    /** {@code which} is a condition on {@code ledger.balance b}. An account's side is that of its code. */
    private static String available(String which) {
        return """
                with later as (
                    select l.account_id, sum(l.amount)::bigint as change from ledger.line l
                    where l.cooperative_id = :cooperative and l.business_date >= :day::date + 1
                    group by l.account_id
                )
                select b.account_id, a.branch_id, c.side * (b.posted - coalesce(m.change, 0)) as balance,
                    c.side * b.posted as now,
                    least(c.side * (b.posted - coalesce(m.change, 0)), c.side * b.posted) - b.held
                        - coalesce(a.floor, 0) as free
                from ledger.balance b
                join ledger.chart c on c.cooperative_id = b.cooperative_id and c.code = b.code
                join ledger.account a on a.cooperative_id = b.cooperative_id and a.account_id = b.account_id
                left join later m on m.account_id = b.account_id
                where b.cooperative_id = :cooperative and %s and b.opened_on <= :day
                    and c.side * (b.posted - coalesce(m.change, 0)) < :below
                    and a.closed_on is null and not a.frozen
                order by b.account_id
                """.formatted(which);
    }

    /** A row of {@link #now}. */
    private record Standing(AccountId account, Now now) {}

    @Override
    public Map<AccountId, Now> now(CooperativeId cooperative, Collection<AccountId> accounts) {
        List<Standing> found = tenants.read(
                cooperative,
                () -> jdbc.sql("""
                        select b.account_id, a.side * b.posted as balance, b.held,
                            a.side * b.posted - b.held - coalesce(a.floor, 0) as free
                        from ledger.balance b
                        join ledger.account a on a.cooperative_id = b.cooperative_id and a.account_id = b.account_id
                        where b.cooperative_id = :cooperative and b.account_id = any(:accounts)
                        """)
                        .param("cooperative", cooperative.value())
                        .param(
                                "accounts",
                                accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                        .query((row, n) -> new Standing(
                                new AccountId(row.getObject("account_id", UUID.class)),
                                new Now(row.getLong("balance"), row.getLong("held"), row.getLong("free"))))
                        .list());
        return found.stream().collect(Collectors.toMap(Standing::account, Standing::now));
    }
}
