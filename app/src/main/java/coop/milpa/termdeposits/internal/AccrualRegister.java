package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.EntryId;
import coop.milpa.termdeposits.internal.CloseBooks.Group;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was accrued each day, in PostgreSQL. Works in the caller's transaction. */
@Repository
class AccrualRegister {

    private final JdbcClient jdbc;

    AccrualRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a day adds to the interest of all deposits of a product and currency. */
    record Day(Group group, long deposits, Money interest) {}

    /**
     * Over all deposits that earn on a day, in one statement: interest owed when the day has ended less interest owed
     * when it began, both rounded for each deposit. So what the books owe is at all times the sum of what deposits are
     * owed, to the minor unit.
     */
    List<Day> earned(CooperativeId cooperative, LocalDate day) {
        return jdbc.sql("""
                        select d.product, d.currency, count(*) as deposits, sum(
                            termdeposits.interest(t.principal, t.percent, :day::date + 1 - t.paid_through, t.year_days)
                            - termdeposits.interest(t.principal, t.percent, :day::date - t.paid_through, t.year_days))
                            as interest
                        from termdeposits.term t
                        join termdeposits.deposit d on d.cooperative_id = t.cooperative_id
                            and d.deposit_id = t.deposit_id
                        where t.cooperative_id = :cooperative and t.ended_on is null and t.starts <= :day
                            and t.matures > :day
                        group by d.product, d.currency order by d.product, d.currency
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .query((row, n) -> day(row))
                .list();
    }

    void begin(CooperativeId cooperative, LocalDate day) {
        jdbc.sql("""
                        insert into termdeposits.accrued_day (cooperative_id, business_date)
                        values (:cooperative, :day)
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .update();
    }

    void add(CooperativeId cooperative, LocalDate day, Day earned, EntryId entry) {
        jdbc.sql("""
                        insert into termdeposits.accrual (cooperative_id, business_date, product, currency, deposits,
                            booked, entry_id)
                        values (:cooperative, :day, :product, :currency, :deposits, :booked, :entry)
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .param("product", earned.group().product())
                .param("currency", earned.group().currency().getCurrencyCode())
                .param("deposits", earned.deposits())
                .param("booked", earned.interest().minor())
                .param("entry", entry.value())
                .update();
    }

    private static Day day(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new Day(
                new Group(row.getString("product"), currency),
                row.getLong("deposits"),
                new Money(row.getLong("interest"), currency));
    }
}
