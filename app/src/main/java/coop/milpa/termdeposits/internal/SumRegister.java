package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.Money;
import coop.milpa.termdeposits.TermDeposits.Sum;
import coop.milpa.termdeposits.TermDeposits.Which;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All deposits together, in PostgreSQL. Works in the caller's transaction. */
@Repository
class SumRegister {

    private final JdbcClient jdbc;

    SumRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By product and currency; interest through the last day that was accrued, none before the first. */
    List<Sum> of(Which which) {
        return jdbc.sql("""
                        with last as (select max(business_date) as day from termdeposits.accrued_day
                                      where cooperative_id = :cooperative)
                        select d.product, d.currency, count(*) as deposits, sum(t.principal) as principal,
                            sum(t.carried + case when last.day is null then 0 else termdeposits.interest(
                                t.principal, t.percent, least(t.matures, last.day + 1) - t.paid_through,
                                t.year_days) end) as accrued
                        from termdeposits.term t
                        join termdeposits.deposit d on d.cooperative_id = t.cooperative_id
                            and d.deposit_id = t.deposit_id
                        cross join last
                        where t.cooperative_id = :cooperative and t.ended_on is null
                        """ + DepositRegister.NARROWED + """
                        group by d.product, d.currency order by d.product, d.currency
                        """)
                .params(DepositRegister.parameters(which))
                .query((row, n) -> sum(row))
                .list();
    }

    private static Sum sum(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new Sum(
                row.getString("product"),
                row.getLong("deposits"),
                new Money(row.getLong("principal"), currency),
                new Money(row.getLong("accrued"), currency));
    }
}
