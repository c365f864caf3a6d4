package coop.milpa.ledger.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.ChartCode;
import coop.milpa.ledger.TrialBalance;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Sums a trial balance: the last month's balances, the totals of the closed days since, and the lines of days that are
 * not closed yet. However many lines the books have, at most a month of totals is read.
 */
@Repository
class TrialBalanceQuery {

    private final JdbcClient jdbc;

    TrialBalanceQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the transaction of that cooperative. */
    TrialBalance of(CooperativeId cooperative, LocalDate on) {
        List<TrialBalance.Row> rows = jdbc.sql("""
                        with month as (
                            select coalesce(max(month_end), date '-infinity') as end_date from ledger.month_balance
                            where cooperative_id = :cooperative and month_end <= :on
                        ), closed as (
                            select coalesce(max(business_date), date '-infinity') as last_date from ledger.day
                            where cooperative_id = :cooperative and state = 'CLOSED'
                        ), moved as (
                            select b.code, b.currency, b.balance as amount
                            from ledger.month_balance b, month
                            where b.cooperative_id = :cooperative and b.month_end = month.end_date
                            union all
                            select t.code, t.currency, t.debit - t.credit
                            from ledger.day_total t, month
                            where t.cooperative_id = :cooperative and t.business_date > month.end_date
                                and t.business_date <= :on
                            union all
                            select a.code, a.currency, l.amount
                            from ledger.line l
                            join ledger.account a on a.cooperative_id = l.cooperative_id and a.account_id = l.account_id
                            where l.cooperative_id = :cooperative and l.business_date <= :on
                                and l.business_date > (select last_date from closed)
                        )
                        select m.code, c.name_es, c.name_en, m.currency, sum(m.amount) as balance
                        from moved m
                        join ledger.chart c on c.cooperative_id = :cooperative and c.code = m.code
                        group by m.code, c.name_es, c.name_en, m.currency
                        having sum(m.amount) <> 0
                        order by m.code, m.currency
                        """)
                .param("cooperative", cooperative.value())
                .param("on", on)
                .query((row, n) -> new TrialBalance.Row(
                        new AccountCode(row.getString("code")),
                        new ChartCode.Names(row.getString("name_es"), row.getString("name_en")),
                        new Money(row.getLong("balance"), Currency.getInstance(row.getString("currency")))))
                .list();
        return new TrialBalance(on, rows);
    }
}
