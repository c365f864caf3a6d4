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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How late loans are, and what is to be set aside for them, in PostgreSQL. Works in the caller's transaction. A loan to
 * which something happened on the day after the one that closes is classified as it stood before.
 */
@Repository
class PortfolioRegister {

    private static final String STOOD = """
            select l.*, greatest(:day::date - case when l.run_from > :day then l.before_due else l.oldest_due end, 0)
                as late, case when l.run_from > :day then l.before_owed else l.owed end as balance
            from credit.loan l
            """;

    private final JdbcClient jdbc;

    PortfolioRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean anyLent(CooperativeId cooperative) {
        return jdbc.sql("select exists (select from credit.loan where cooperative_id = :cooperative)")
                .param("cooperative", cooperative.value())
                .query(Boolean.class)
                .single();
    }

    /** Notes of all loans together how they stood when a day ended, in one statement; what that requires. */
    List<BranchSum> note(CooperativeId cooperative, LocalDate day, ProvisionScheme scheme) {
        return jdbc.sql(Scale.SQL + ", stood as (" + STOOD + """
                        where l.cooperative_id = :cooperative and (l.state = 'ACTIVE' or l.closed_on > :day)
                            and l.disbursed_on <= :day),
                        classed as (
                            select s.product, s.currency, s.branch_id, s.balance, s.late,
                                width_bucket(s.late, scale.days) as place, scale.classes, scale.units
                            from stood s
                            join credit.product_version v on v.cooperative_id = s.cooperative_id
                                and v.product = s.product and v.valid_from = s.version_from
                            join scale on scale.type = v.credit_type
                            where s.balance > 0),
                        noted as (
                            insert into credit.portfolio_day (cooperative_id, business_date, product, currency,
                                branch_id, class, scheme, loans, balance, required, over_0, over_30, over_60, over_90)
                            select :cooperative, :day, product, currency, branch_id, classes[place], :scheme, count(*),
                                sum(balance), sum(credit.rounded(balance * units[place], 1000000)),
                                sum(case when late > 0 then balance else 0 end),
                                sum(case when late > 30 then balance else 0 end),
                                sum(case when late > 60 then balance else 0 end),
                                sum(case when late > 90 then balance else 0 end)
                            from classed group by product, currency, branch_id, classes[place]
                            returning branch_id, currency, required)
                        select branch_id, currency, sum(required) as required from noted
                        group by branch_id, currency order by branch_id, currency
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .param("scheme", scheme.code())
                .params(Scale.parameters(scheme))
                .query((row, n) -> new BranchSum(
                        new BranchId(row.getObject("branch_id", UUID.class)),
                        new Money(row.getLong("required"), Currency.getInstance(row.getString("currency")))))
                .list();
    }

    /**
     * Writes the classes of loans that have another than the day before, in one statement.
     *
     * @return how many
     */
    int classify(CooperativeId cooperative, LocalDate day, ProvisionScheme scheme) {
        return jdbc.sql(Scale.SQL + ", stood as (" + STOOD + """
                        where l.cooperative_id = :cooperative and l.state = 'ACTIVE'
                            and (l.class is not null or l.oldest_due < :day
                                or (l.run_from > :day and l.before_due < :day))),
                        classed as (
                            select s.loan_id, s.late, s.class as was, width_bucket(s.late, scale.days) as place,
                                scale.classes
                            from stood s
                            join credit.product_version v on v.cooperative_id = s.cooperative_id
                                and v.product = s.product and v.valid_from = s.version_from
                            join scale on scale.type = v.credit_type
                            where s.disbursed_on <= :day),
                        changed as (
                            select loan_id, late, classes[place] as class,
                                case when place > 1 then classes[place] end as kept
                            from classed where was is distinct from case when place > 1 then classes[place] end),
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
