package coop.milpa.ledger.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.Earnings;
import coop.milpa.platform.CopiedRows;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads balances and balance-days as of a day: what stands now, less what the lines after that day did. "After" is said
 * as "from the next day on", so that on the last day of a month PostgreSQL leaves the lines of that month unread.
 */
@Repository
class SqlEarnings implements Earnings {

    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final TenantScope tenants;

    SqlEarnings(JdbcClient client, JdbcTemplate jdbc, TenantScope tenants) {
        this.client = client;
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    @Override
    public List<Sum> sums(CooperativeId cooperative, LocalDate day, List<Bands> bands) {
        return tenants.read(
                cooperative,
                () -> client.sql("""
                        with later as (
                            select l.account_id, sum(l.amount) as change from ledger.line l
                            where l.cooperative_id = :cooperative and l.business_date >= :day::date + 1
                            group by l.account_id
                        ), moved as (
                            select b.earns, -b.posted as today, m.change - b.posted as stood
                            from later m
                            join ledger.balance b on b.cooperative_id = :cooperative and b.account_id = m.account_id
                            where b.earns <> ''
                        ), standing as (
                            select earns, %s as band, count(*) as accounts, sum(-posted) as balance
                            from ledger.balance
                            where cooperative_id = :cooperative and earns <> '' and posted < 0
                            group by 1, 2
                            union all
                            select earns, %s, -count(*), -sum(today) from moved where today > 0 group by 1, 2
                            union all
                            select earns, %s, count(*), sum(stood) from moved where stood > 0 group by 1, 2
                        )
                        select earns, band, sum(accounts) as accounts, sum(balance) as balance
                        from standing group by earns, band having sum(accounts) <> 0 order by earns, band
                        """.formatted(band("-posted", bands), band("today", bands), band("stood", bands)))
                        .param("cooperative", cooperative.value())
                        .param("day", day)
                        .query((row, n) -> new Sum(
                                row.getString("earns"),
                                row.getInt("band"),
                                row.getLong("accounts"),
                                row.getLong("balance")))
                        .list());
    }

    /** The band of an amount, as an expression of literals. */
    private static String band(String amount, List<Bands> bands) {
        List<String> cases = bands.stream()
                .filter(one -> !one.from().isEmpty())
                .map(one -> "when %s then width_bucket(%s, '{%s}'::bigint[])"
                        .formatted(
                                literal(one.earns()),
                                "(" + amount + ")::bigint",
                                one.from().stream().map(String::valueOf).collect(Collectors.joining(","))))
                .toList();
        return cases.isEmpty() ? "0" : "case earns " + String.join(" ", cases) + " else 0 end";
    }

    @Override
    public List<Gathered> gathered(CooperativeId cooperative, String earns, LocalDate day) {
        return gatheredWhere(cooperative, "b.earns = " + literal(earns), day);
    }

    @Override
    public List<Gathered> gathered(CooperativeId cooperative, Collection<AccountId> accounts, LocalDate day) {
        return accounts.isEmpty() ? List.of() : gatheredWhere(cooperative, among(accounts), day);
    }

    /** COPY takes no parameters; what is put into its text cannot carry anything but itself. */
    private List<Gathered> gatheredWhere(CooperativeId cooperative, String which, LocalDate day) {
        List<Gathered> gathered = new ArrayList<>();
        tenants.run(
                cooperative,
                () -> CopiedRows.read(jdbc, """
                        with later as (
                            select l.account_id, sum(l.amount * (date '%2$s' + 1 - e.value_date))::bigint as shift
                            from ledger.line l
                            join ledger.entry e on e.cooperative_id = l.cooperative_id and e.entry_id = l.entry_id
                                and e.business_date = l.business_date
                            where l.cooperative_id = '%1$s' and l.business_date >= date '%2$s' + 1
                            group by l.account_id
                        ), gathered as (
                            select b.account_id, (coalesce(m.shift, 0)
                                - b.balance_days - b.posted * (date '%2$s' + 1 - b.touched_on))::bigint as balance_days
                            from ledger.balance b
                            left join later m on m.account_id = b.account_id
                            where b.cooperative_id = '%1$s' and %3$s
                        )
                        select account_id, balance_days from gathered where balance_days <> 0 order by account_id
                        """.formatted(cooperative, day, which), row -> {
                    var id = new AccountId(new UUID(row.number(), row.rest()));
                    gathered.add(new Gathered(id, row.number()));
                }));
        return gathered;
    }

    @Override
    public void days(CooperativeId cooperative, String earns, Period days, Consumer<AccountDays> into) {
        tenants.run(
                cooperative,
                () -> new AccountDaysQuery(cooperative, days, into).read(jdbc, "b.earns = " + literal(earns)));
    }

    @Override
    public void days(
            CooperativeId cooperative, Collection<AccountId> accounts, Period days, Consumer<AccountDays> into) {
        if (!accounts.isEmpty()) {
            tenants.run(cooperative, () -> new AccountDaysQuery(cooperative, days, into).read(jdbc, among(accounts)));
        }
    }

    private static String among(Collection<AccountId> accounts) {
        return accounts.stream()
                .map(AccountId::toString)
                .collect(Collectors.joining(",", "b.account_id = any ('{", "}'::uuid[])"));
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public Set<AccountId> shut(CooperativeId cooperative, String earns) {
        return tenants.read(
                cooperative,
                () -> Set.copyOf(client.sql("""
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
                () -> client.sql("select ledger.take_balance_days(:cooperative, :accounts, :taken)")
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
