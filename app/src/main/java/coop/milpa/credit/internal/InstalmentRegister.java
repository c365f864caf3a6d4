package coop.milpa.credit.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import coop.milpa.loan.LoanState;
import coop.milpa.loan.Portions;
import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Instalments as the last replay left them, in PostgreSQL. Works in the caller's transaction. */
@Repository
class InstalmentRegister {

    private final JdbcClient jdbc;

    InstalmentRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a loan are now these. */
    void replace(CooperativeId cooperative, AccountId loan, List<LoanState.Row> rows) {
        jdbc.sql("delete from credit.instalment where cooperative_id = :cooperative and loan_id = :loan")
                .param("cooperative", cooperative.value())
                .param("loan", loan.value())
                .update();
        jdbc.sql("""
                        insert into credit.instalment (cooperative_id, loan_id, nr, earns_from, due, earns, principal,
                            interest, fees, penalties, principal_left, interest_left, fees_left, penalties_left,
                            paid_on, balance)
                        select :cooperative, :loan, t.nr, t.earns_from::date, t.due::date, t.earns, t.principal,
                            t.interest, t.fees, t.penalties, t.principal_left, t.interest_left, t.fees_left,
                            t.penalties_left, nullif(t.paid_on, '')::date, t.balance
                        from unnest(:numbers::integer[], :from::text[], :dues::text[], :earns::bigint[],
                            :principal::bigint[], :interest::bigint[], :fees::bigint[], :penalties::bigint[],
                            :principalLeft::bigint[], :interestLeft::bigint[], :feesLeft::bigint[],
                            :penaltiesLeft::bigint[], :paid::text[], :balances::bigint[])
                            as t (nr, earns_from, due, earns, principal, interest, fees, penalties, principal_left,
                                interest_left, fees_left, penalties_left, paid_on, balance)
                        """)
                .param("cooperative", cooperative.value())
                .param("loan", loan.value())
                .param(
                        "numbers",
                        rows.stream().map(row -> row.instalment().nr()).toArray(Integer[]::new))
                .param(
                        "from",
                        rows.stream().map(row -> row.earns().from().toString()).toArray(String[]::new))
                .param(
                        "dues",
                        rows.stream()
                                .map(row -> row.instalment().due().toString())
                                .toArray(String[]::new))
                .param("earns", column(rows, row -> row.earns().interest()))
                .param("principal", column(rows, row -> amounts(row).principal()))
                .param("interest", column(rows, row -> amounts(row).interest()))
                .param("fees", column(rows, row -> amounts(row).fees()))
                .param("penalties", column(rows, row -> amounts(row).penalties()))
                .param("principalLeft", column(rows, row -> left(row).principal()))
                .param("interestLeft", column(rows, row -> left(row).interest()))
                .param("feesLeft", column(rows, row -> left(row).fees()))
                .param("penaltiesLeft", column(rows, row -> left(row).penalties()))
                .param(
                        "paid",
                        rows.stream()
                                .map(row ->
                                        row.paid().on().map(Object::toString).orElse(""))
                                .toArray(String[]::new))
                .param("balances", column(rows, row -> row.instalment().balance()))
                .update();
    }

    private static Portions amounts(LoanState.Row row) {
        return row.instalment().amounts();
    }

    private static Portions left(LoanState.Row row) {
        return amounts(row).minus(row.cleared());
    }

    private static Long[] column(List<LoanState.Row> rows, ToLongFunction<LoanState.Row> column) {
        return rows.stream().map(column::applyAsLong).toArray(Long[]::new);
    }
}
