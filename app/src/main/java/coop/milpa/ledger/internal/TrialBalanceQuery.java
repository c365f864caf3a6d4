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
 * not closed yet. However many lines the books have, at most a month of totals is read. {@code offset 0} makes it one
 * look by key for each code, whatever the planner knows of books that are just being filled.
 */
@Repository
class TrialBalanceQuery {

    /** Read only where there are such days: history lies in many partitions, and each costs planning. */
    private static final String LINES_SINCE = """
            union all
            select a.code, a.currency, l.amount
            from ledger.line l
            join ledger.account a on a.cooperative_id = l.cooperative_id and a.account_id = l.account_id
            where l.cooperative_id = :cooperative and l.business_date > :totalled and l.business_date <= :on
            """;

    private final JdbcClient jdbc;

    TrialBalanceQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the transaction of that cooperative. */
    TrialBalance of(CooperativeId cooperative, LocalDate on) {
        LocalDate totalled = lastTotalled(cooperative);
        List<TrialBalance.Row> rows = jdbc.sql("""
                        with month as (
                            select coalesce(max(month_end), date '-infinity') as end_date from ledger.month_balance
                            where cooperative_id = :cooperative and month_end <= :on
                        ), moved as (
                            select b.code, b.currency, b.balance as amount
                            from ledger.month_balance b, month
                            where b.cooperative_id = :cooperative and b.month_end = month.end_date
                            union all
                            select t.code, t.currency, t.debit - t.credit
                            from ledger.day_total t, month
                            where t.cooperative_id = :cooperative and t.business_date > month.end_date
                                and t.business_date <= :on
                            %s
                        ), summed as materialized (
                            select code, currency, sum(amount) as balance from moved
                            group by code, currency having sum(amount) <> 0
                        )
                        select m.code, c.name_es, c.name_en, m.currency, m.balance
                        from summed m
                        cross join lateral (
                            select c.name_es, c.name_en from ledger.chart c
                            where c.cooperative_id = :cooperative and c.code = m.code
                            offset 0) c
                        order by m.code, m.currency
                        """.formatted(on.isAfter(totalled) ? LINES_SINCE : ""))
                .param("cooperative", cooperative.value())
                .param("on", on)
                .param("totalled", totalled)
                .query((row, n) -> new TrialBalance.Row(
                        new AccountCode(row.getString("code")),
                        new ChartCode.Names(row.getString("name_es"), row.getString("name_en")),
                        new Money(row.getLong("balance"), Currency.getInstance(row.getString("currency")))))
                .list();
        return new TrialBalance(on, rows);
    }

    /** Days after this one have no totals yet; days before it that have none had no lines. */
    private LocalDate lastTotalled(CooperativeId cooperative) {
        return jdbc.sql("""
                        select coalesce(max(business_date), date '0001-01-01') from ledger.day_total
                        where cooperative_id = :cooperative
                        """)
                .param("cooperative", cooperative.value())
                .query(LocalDate.class)
                .single();
    }
}
