package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.Books;
import coop.milpa.termdeposits.Maturities.By;
import coop.milpa.termdeposits.Maturities.Due;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What ends when, in sums, in PostgreSQL. Works in the caller's transaction. */
@Repository
class PlanRegister {

    private final JdbcClient jdbc;

    PlanRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Interest that is paid by month is owed from the last month's payment on. */
    List<Due> due(CooperativeId cooperative, Books.Period days, By by) {
        return jdbc.sql("""
                        select date_trunc(:by, t.matures)::date as first, d.currency, count(*) as deposits,
                            sum(t.principal) as principal, sum(t.carried + termdeposits.interest(t.principal, t.percent,
                                t.matures - case when d.payout = 'AT_MATURITY' then t.paid_through
                                    else greatest(t.paid_through,
                                        (t.starts + make_interval(months => t.months - 1))::date) end,
                                t.year_days)) as interest
                        from termdeposits.term t
                        join termdeposits.deposit d on d.cooperative_id = t.cooperative_id
                            and d.deposit_id = t.deposit_id
                        where t.cooperative_id = :cooperative and t.ended_on is null
                            and t.matures between :from and :to
                        group by 1, 2 order by 1, 2
                        """)
                .param("cooperative", cooperative.value())
                .param("by", unit(by))
                .param("from", days.from())
                .param("to", days.to())
                .query((row, n) -> due(row))
                .list();
    }

    /** How many deposits end on the days. */
    long count(CooperativeId cooperative, Books.Period days) {
        return jdbc.sql("""
                        select count(*) from termdeposits.term
                        where cooperative_id = :cooperative and ended_on is null and matures between :from and :to
                        """)
                .param("cooperative", cooperative.value())
                .param("from", days.from())
                .param("to", days.to())
                .query(Long.class)
                .single();
    }

    private static String unit(By by) {
        return switch (by) {
            case WEEK -> "week";
            case MONTH -> "month";
        };
    }

    private static Due due(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new Due(
                row.getObject("first", LocalDate.class),
                row.getLong("deposits"),
                new Money(row.getLong("principal"), currency),
                new Money(row.getLong("interest"), currency));
    }
}
