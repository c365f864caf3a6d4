package coop.milpa.credit.internal;

import coop.milpa.credit.internal.CloseBooks.Group;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.ledger.EntryId;
import coop.milpa.loan.LoanState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What loans earn each day, in PostgreSQL. Works in the caller's transaction. */
@Repository
class AccrualRegister {

    private final JdbcClient jdbc;

    AccrualRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a day adds to the interest of all loans of a product, currency and branch.
     *
     * @param loans  how many
     * @param interest  in minor units
     */
    record Earned(Group group, BranchId branch, long loans, long interest) {

        BranchSum sum() {
            return new BranchSum(branch, new Money(interest, group.currency()));
        }

        Earned negated() {
            return new Earned(group, branch, loans, -interest);
        }

        Earned plus(Earned later) {
            return new Earned(group, branch, Math.max(loans, later.loans), Math.addExact(interest, later.interest));
        }
    }

    boolean anyOwed(CooperativeId cooperative) {
        return jdbc.sql("""
                        select exists (select from credit.loan
                            where cooperative_id = :cooperative and state = 'ACTIVE')
                        """)
                .param("cooperative", cooperative.value())
                .query(Boolean.class)
                .single();
    }

    /** The first day of which something is still to be accrued, none before {@code next}; there is a loan. */
    LocalDate begins(CooperativeId cooperative, Optional<LocalDate> next) {
        return jdbc.sql("""
                        select greatest(min(run_from), :next::date) from credit.loan
                        where cooperative_id = :cooperative and state = 'ACTIVE'
                        """)
                .param("cooperative", cooperative.value())
                .param("next", next.orElse(null))
                .query(LocalDate.class)
                .single();
    }

    /** Where the schedule stands and a period is over when a day begins, its interest has run and the next one runs. */
    void advance(CooperativeId cooperative, LocalDate day) {
        jdbc.sql("""
                        update credit.loan l set run = credit.until(l, l.period_due), run_from = l.period_due,
                            period_from = coalesce(next.earns_from, l.period_due),
                            period_due = coalesce(next.due, l.period_due), period_interest = coalesce(next.earns, 0)
                        from credit.loan over
                        left join lateral (
                            select i.earns_from, i.due, i.earns from credit.instalment i
                            where i.cooperative_id = over.cooperative_id and i.loan_id = over.loan_id
                                and i.due > over.period_due
                            order by i.due, i.nr limit 1) next on true
                        where over.cooperative_id = :cooperative and over.state = 'ACTIVE' and not over.daily
                            and over.period_due <= :day and over.period_due > over.run_from
                            and l.cooperative_id = over.cooperative_id and l.loan_id = over.loan_id
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .update();
    }

    /**
     * Over all loans whose interest is counted on, in one statement: interest that has run when the day has ended less
     * interest that had run when it began, both rounded for each loan. So what the books count on is at all times the
     * sum of what loans owe, to the minor unit. What happened to a loan on a day after this has accrued this one, too.
     */
    List<Earned> earned(CooperativeId cooperative, LocalDate day) {
        return jdbc.sql("""
                        select l.product, l.currency, l.branch_id, count(*) as loans,
                            sum(credit.until(l, :day::date + 1) - credit.until(l, :day::date)) as interest
                        from credit.loan l
                        where l.cooperative_id = :cooperative and l.state = 'ACTIVE' and l.suspended_on is null
                            and l.run_from <= :day
                        group by l.product, l.currency, l.branch_id order by l.product, l.currency, l.branch_id
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .query((row, n) -> earned(row))
                .list();
    }

    /** Tells how interest runs of each loan whose interest is counted on. */
    void running(CooperativeId cooperative, Runs into) {
        jdbc.sql("""
                        select currency, daily, owed, current_rate, year_days, run, run_from, period_from, period_due,
                            period_interest
                        from credit.loan
                        where cooperative_id = :cooperative and state = 'ACTIVE' and suspended_on is null
                        """).param("cooperative", cooperative.value()).query(row -> {
            var base = new Running.Base(
                    row.getBoolean("daily"),
                    row.getLong("owed"),
                    new Rate(row.getBigDecimal("current_rate")),
                    row.getInt("year_days"));
            into.of(row.getString("currency"), running(row), base);
        });
    }

    /** Takes how interest of a loan runs. */
    interface Runs {
        void of(String currency, Running running, Running.Base base);
    }

    private static Running running(ResultSet row) throws SQLException {
        return new Running(
                row.getLong("run"),
                row.getObject("run_from", LocalDate.class),
                new LoanState.Earning(
                        row.getObject("period_from", LocalDate.class),
                        row.getObject("period_due", LocalDate.class),
                        row.getLong("period_interest")));
    }

    void begin(CooperativeId cooperative, LocalDate day) {
        jdbc.sql("insert into credit.accrued_day (cooperative_id, business_date) values (:cooperative, :day)")
                .param("cooperative", cooperative.value())
                .param("day", day)
                .update();
    }

    /** What one entry booked, by branch. */
    void add(CooperativeId cooperative, LocalDate day, List<Earned> earned, EntryId entry) {
        Group group = earned.getFirst().group();
        jdbc.sql("""
                        insert into credit.accrual (cooperative_id, business_date, product, currency, branch_id, loans,
                            booked, entry_id)
                        select :cooperative, :day, :product, :currency, branch, loans, booked, :entry
                        from unnest(:branches::uuid[], :loans::bigint[], :booked::bigint[])
                            as each (branch, loans, booked) where booked <> 0
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .param("product", group.product())
                .param("currency", group.currency().getCurrencyCode())
                .param(
                        "branches",
                        earned.stream().map(one -> one.branch().value()).toArray(UUID[]::new))
                .param("loans", earned.stream().map(Earned::loans).toArray(Long[]::new))
                .param("booked", earned.stream().map(Earned::interest).toArray(Long[]::new))
                .param("entry", entry.value())
                .update();
    }

    static Earned earned(ResultSet row) throws SQLException {
        return new Earned(
                new Group(row.getString("product"), Currency.getInstance(row.getString("currency"))),
                new BranchId(row.getObject("branch_id", UUID.class)),
                row.getLong("loans"),
                row.getLong("interest"));
    }
}
