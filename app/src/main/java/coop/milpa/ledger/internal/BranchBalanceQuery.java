package coop.milpa.ledger.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountClass;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.BranchBalance;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums what codes stand at by branch, from the same totals and lines as {@link TrialBalanceQuery}. */
@Repository
class BranchBalanceQuery {

    private final JdbcClient jdbc;

    BranchBalanceQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the transaction of that cooperative. */
    List<BranchBalance> of(CooperativeId cooperative, LocalDate on) {
        return jdbc.sql("""
                        with month as (
                            select coalesce(max(month_end), date '-infinity') as end_date from ledger.month_balance
                            where cooperative_id = :cooperative and month_end <= :on
                        ), closed as (
                            select coalesce(max(business_date), date '-infinity') as last_date from ledger.day
                            where cooperative_id = :cooperative and state = 'CLOSED'
                        ), moved as (
                            select b.code, b.branch_id, b.currency, b.balance as amount
                            from ledger.month_balance b, month
                            where b.cooperative_id = :cooperative and b.month_end = month.end_date
                            union all
                            select t.code, t.branch_id, t.currency, t.debit - t.credit
                            from ledger.day_total t, month
                            where t.cooperative_id = :cooperative and t.business_date > month.end_date
                                and t.business_date <= :on
                            union all
                            select a.code, l.branch_id, a.currency, l.amount
                            from ledger.line l
                            join ledger.account a on a.cooperative_id = l.cooperative_id and a.account_id = l.account_id
                            where l.cooperative_id = :cooperative and l.business_date <= :on
                                and l.business_date > (select last_date from closed)
                        )
                        select m.code, c.class, m.branch_id, m.currency, sum(m.amount) as balance
                        from moved m
                        join ledger.chart c on c.cooperative_id = :cooperative and c.code = m.code
                        group by m.code, c.class, m.branch_id, m.currency
                        having sum(m.amount) <> 0
                        order by m.branch_id, m.currency, m.code
                        """)
                .param("cooperative", cooperative.value())
                .param("on", on)
                .query((row, n) -> new BranchBalance(
                        new AccountCode(row.getString("code")),
                        AccountClass.valueOf(row.getString("class")),
                        new BranchId(row.getObject("branch_id", UUID.class)),
                        new Money(row.getLong("balance"), Currency.getInstance(row.getString("currency")))))
                .list();
    }
}
