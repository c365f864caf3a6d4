package coop.milpa.credit.internal;

import coop.milpa.credit.LateLoan;
import coop.milpa.credit.PortfolioRow;
import coop.milpa.credit.ProvisionScheme;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How late loans are, and what is to be set aside for them, in PostgreSQL. Works in the caller's transaction. A loan to
 * which something happened on the day after the one that closes is classified as it stood before.
 */
@Repository
class PortfolioRegister {

    private static final String STOOD = """
            select l.*, scale.classes, scale.units, width_bucket(stood.late, scale.days) as place, stood.late,
                stood.balance
            from credit.loan l
            join scale on scale.product = l.product and scale.valid_from = l.version_from
            cross join lateral (
                select greatest(:day::date - case when l.run_from > :day then l.before_due else l.oldest_due end, 0)
                    as late, case when l.run_from > :day then l.before_owed else l.owed end as balance) stood
            """;

    /** To which nothing happened since, and which are not late. */
    private static final String TIMELY = """
            select l.product, l.currency, l.branch_id, min(scale.classes[1]) as class, count(*) as loans,
                sum(l.owed) as balance, sum(credit.rounded(l.owed * scale.units[1], 1000000)) as required,
                0::numeric as over_0, 0::numeric as over_30, 0::numeric as over_60, 0::numeric as over_90
            from credit.loan l
            join scale on scale.product = l.product and scale.valid_from = l.version_from
            where l.cooperative_id = :cooperative and l.state = 'ACTIVE' and l.run_from <= :day and l.owed > 0
                and (l.oldest_due is null or l.oldest_due >= :day)
            group by l.product, l.currency, l.branch_id, l.version_from
            """;

    /** All others; a loan that was paid out on a later day owed nothing before. */
    private static final String LATE = """
            select product, currency, branch_id, classes[place] as class, count(*), sum(balance),
                sum(credit.rounded(balance * units[place], 1000000)),
                sum(case when late > 0 then balance else 0 end), sum(case when late > 30 then balance else 0 end),
                sum(case when late > 60 then balance else 0 end), sum(case when late > 90 then balance else 0 end)
            from (
            """ + STOOD + """
                where l.cooperative_id = :cooperative and (l.state = 'ACTIVE' or l.closed_on > :day)
                    and (l.run_from > :day or l.oldest_due < :day) and stood.balance > 0) stood
            group by product, currency, branch_id, classes[place]
            """;

    private final JdbcClient jdbc;

    PortfolioRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All loans of a product, currency, branch and class together. */
    record Noted(BranchId branch, PortfolioRow row) {

        String currency() {
            return row.balance().currency().getCurrencyCode();
        }

        BranchSum required() {
            return new BranchSum(branch, row.required());
        }
    }

    boolean anyLent(CooperativeId cooperative) {
        return jdbc.sql("select exists (select from credit.loan where cooperative_id = :cooperative)")
                .param("cooperative", cooperative.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * How all loans stood together when a day ended, by product, currency, branch and class. Those that are not late
     * are summed by what they have in common; only the others are looked at each by itself.
     */
    List<Noted> sums(CooperativeId cooperative, LocalDate day, ProvisionScheme scheme) {
        return jdbc.sql(Scale.SQL + ", sums as (" + TIMELY + " union all " + LATE + """
                        )
                        select product, currency, branch_id, class, sum(loans) as loans, sum(balance) as balance,
                            sum(required) as required, sum(over_0) as over_0, sum(over_30) as over_30,
                            sum(over_60) as over_60, sum(over_90) as over_90
                        from sums group by product, currency, branch_id, class
                        order by product, currency, branch_id, class
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .params(Scale.parameters(scheme))
                .query((row, n) -> new Noted(new BranchId(row.getObject("branch_id", UUID.class)), row(row)))
                .list();
    }

    /** Keeps them. */
    void note(CooperativeId cooperative, LocalDate day, ProvisionScheme scheme, List<Noted> all) {
        jdbc.sql("""
                        insert into credit.portfolio_day (cooperative_id, business_date, scheme, product, currency,
                            branch_id, class, loans, balance, required, over_0, over_30, over_60, over_90)
                        select :cooperative, :day, :scheme, * from unnest(:products::text[], :currencies::text[],
                            :branches::uuid[], :classes::text[], :loans::bigint[], :balances::bigint[],
                            :required::bigint[], :over0::bigint[], :over30::bigint[], :over60::bigint[],
                            :over90::bigint[])
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .param("scheme", scheme.code())
                .param("products", all.stream().map(one -> one.row().product()).toArray(String[]::new))
                .param("currencies", all.stream().map(Noted::currency).toArray(String[]::new))
                .param("branches", all.stream().map(one -> one.branch().value()).toArray(UUID[]::new))
                .param("classes", all.stream().map(one -> one.row().loanClass()).toArray(String[]::new))
                .param("loans", all.stream().map(one -> one.row().loans()).toArray(Long[]::new))
                .param("balances", column(all, PortfolioRow::balance))
                .param("required", column(all, PortfolioRow::required))
                .param("over0", column(all, row -> row.late().over0()))
                .param("over30", column(all, row -> row.late().over30()))
                .param("over60", column(all, row -> row.late().over60()))
                .param("over90", column(all, row -> row.late().over90()))
                .update();
    }

    private static Long[] column(List<Noted> all, Function<PortfolioRow, Money> figure) {
        return all.stream().map(one -> figure.apply(one.row()).minor()).toArray(Long[]::new);
    }

    /**
     * Writes the classes of loans that have another than the day before, in one statement.
     *
     * @return how many
     */
    int classify(CooperativeId cooperative, LocalDate day, ProvisionScheme scheme) {
        return jdbc.sql(Scale.SQL + ", classed as (" + STOOD + """
                        where l.cooperative_id = :cooperative and l.state = 'ACTIVE' and l.disbursed_on <= :day
                            and (l.class is not null or l.oldest_due < :day
                                or (l.run_from > :day and l.before_due < :day))),
                        changed as (
                            select loan_id, late, classes[place] as class,
                                case when place > 1 then classes[place] end as kept
                            from classed where class is distinct from case when place > 1 then classes[place] end),
                        noted as (
                            insert into credit.loan_class (cooperative_id, loan_id, from_day, scheme, class, days_late)
                            select :cooperative, loan_id, :day, :scheme, class, late from changed)
                        update credit.loan l set class = changed.kept from changed
                        where l.cooperative_id = :cooperative and l.loan_id = changed.loan_id
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .param("scheme", scheme.code())
                .params(Scale.parameters(scheme))
                .update();
    }

    /** By which scheme a day was noted; empty if it was not. */
    Optional<String> scheme(CooperativeId cooperative, LocalDate day) {
        return jdbc.sql("""
                        select scheme from credit.portfolio_day
                        where cooperative_id = :cooperative and business_date = :day limit 1
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .query(String.class)
                .optional();
    }

    /** What a day's note says, the best class of a product first. */
    List<PortfolioRow> rows(CooperativeId cooperative, LocalDate day) {
        return jdbc.sql("""
                        select product, currency, class, sum(loans) as loans, sum(balance) as balance,
                            sum(required) as required, sum(over_0) as over_0, sum(over_30) as over_30,
                            sum(over_60) as over_60, sum(over_90) as over_90
                        from credit.portfolio_day where cooperative_id = :cooperative and business_date = :day
                        group by product, currency, class
                        order by product, currency, sum(required) / sum(balance), class
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .query((row, n) -> row(row))
                .list();
    }

    List<LateLoan> late(CooperativeId cooperative, LocalDate day, long offset, int limit) {
        return jdbc.sql("""
                        select number, member_id, officer_id, oldest_due, currency, owed from credit.loan
                        where cooperative_id = :cooperative and state = 'ACTIVE' and oldest_due < :day
                        order by oldest_due, number offset :offset limit :limit
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> late(row, day))
                .list();
    }

    private static LateLoan late(ResultSet row, LocalDate day) throws SQLException {
        LocalDate since = row.getObject("oldest_due", LocalDate.class);
        return new LateLoan(
                row.getLong("number"),
                new MemberId(row.getObject("member_id", UUID.class)),
                new ActorId(row.getObject("officer_id", UUID.class)),
                since,
                day.toEpochDay() - since.toEpochDay(),
                new Money(row.getLong("owed"), Currency.getInstance(row.getString("currency"))));
    }

    private static PortfolioRow row(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new PortfolioRow(
                row.getString("product"),
                row.getString("class"),
                row.getLong("loans"),
                new Money(row.getLong("balance"), currency),
                new Money(row.getLong("required"), currency),
                new PortfolioRow.AtRisk(
                        new Money(row.getLong("over_0"), currency),
                        new Money(row.getLong("over_30"), currency),
                        new Money(row.getLong("over_60"), currency),
                        new Money(row.getLong("over_90"), currency)));
    }
}
