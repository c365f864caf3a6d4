package coop.milpa.credit.internal;

import coop.milpa.credit.internal.AccrualRegister.Earned;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** On whose interest nobody counts, in PostgreSQL. Works in the caller's transaction. */
@Repository
class SuspensionRegister {

    private static final String SUMS = """
            ) select product, currency, branch_id, count(*) as loans, sum(interest) as interest from touched
            group by product, currency, branch_id order by product, currency, branch_id
            """;

    private final JdbcClient jdbc;

    SuspensionRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody counts any more on the interest of loans that are late for so many days; what had run of it. */
    List<Earned> begin(CooperativeId cooperative, LocalDate day, int daysLate) {
        return jdbc.sql("""
                        with touched as (
                            update credit.loan l set suspended_on = :day
                            where l.cooperative_id = :cooperative and l.state = 'ACTIVE' and l.suspended_on is null
                                and l.oldest_due <= :day::date - :days
                            returning l.product, l.currency, l.branch_id, credit.until(l, :day::date + 1) as interest
                        """ + SUMS)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .param("days", daysLate)
                .query((row, n) -> AccrualRegister.earned(row))
                .list();
    }

    /** Interest of loans that are not late any more is counted on again; what has run of it. */
    List<Earned> end(CooperativeId cooperative, LocalDate day) {
        return jdbc.sql("""
                        with touched as (
                            update credit.loan l set suspended_on = null
                            where l.cooperative_id = :cooperative and l.state = 'ACTIVE' and l.suspended_on is not null
                                and (l.oldest_due is null or l.oldest_due >= :day)
                            returning l.product, l.currency, l.branch_id, credit.until(l, :day::date + 1) as interest
                        """ + SUMS)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .query((row, n) -> AccrualRegister.earned(row))
                .list();
    }

    /** Interest that has run when a day has ended and on which nobody counts, by branch. */
    List<BranchSum> suspended(CooperativeId cooperative, LocalDate day) {
        return jdbc.sql("""
                        select currency, branch_id, sum(credit.until(l, :day::date + 1)) as interest
                        from credit.loan l
                        where cooperative_id = :cooperative and state = 'ACTIVE' and suspended_on is not null
                        group by currency, branch_id
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .query((row, n) -> new BranchSum(
                        new BranchId(row.getObject("branch_id", UUID.class)),
                        new Money(row.getLong("interest"), Currency.getInstance(row.getString("currency")))))
                .list();
    }
}
