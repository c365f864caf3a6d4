package coop.milpa.accounting.internal;

import coop.milpa.accounting.ManualEntry.Act;
import coop.milpa.accounting.YearEnd;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which years have ended and what their closing entries took. All in the transaction of that cooperative. */
@Repository
class YearEndRegister {

    private final JdbcClient jdbc;

    YearEndRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What closing entries of a period took off a code; positive where they debited it. */
    record Taken(AccountCode code, Money amount) {}

    /** Marks a year as ended; false if it was before. Whoever comes second waits for the first. */
    boolean end(CooperativeId cooperative, LocalDate endsOn, Act by) {
        return jdbc.sql("""
                        insert into accounting.year_end (cooperative_id, ends_on, closed_by, closed_at)
                        values (:cooperative, :endsOn, :by, :at)
                        on conflict (cooperative_id, ends_on) do nothing
                        """)
                        .param("cooperative", cooperative.value())
                        .param("endsOn", endsOn)
                        .param("by", by.by().value())
                        .param("at", by.at().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** How many closing entries a year has. */
    long entries(CooperativeId cooperative, LocalDate endsOn) {
        return jdbc.sql("""
                        select count(distinct entry_id) from accounting.year_end_line
                        where cooperative_id = :cooperative and ends_on = :endsOn
                        """)
                .param("cooperative", cooperative.value())
                .param("endsOn", endsOn)
                .query(Long.class)
                .single();
    }

    void took(CooperativeId cooperative, LocalDate endsOn, EntryId entry, YearEndPolicy.Taking taking) {
        jdbc.sql("""
                        insert into accounting.year_end_line (cooperative_id, ends_on, entry_id, code, branch_id,
                            currency, amount)
                        select :cooperative, :endsOn, :entry, t.code, :branch, :currency, t.amount
                        from unnest(:code, :amount) as t (code, amount)
                        """)
                .param("cooperative", cooperative.value())
                .param("endsOn", endsOn)
                .param("entry", entry.value())
                .param("branch", taking.branch().value())
                .param("currency", taking.currency().getCurrencyCode())
                .param(
                        "code",
                        taking.balances().stream()
                                .map(balance -> balance.code().value())
                                .toArray(String[]::new))
                .param(
                        "amount",
                        taking.balances().stream()
                                .map(balance -> -balance.balance().minor())
                                .toArray(Long[]::new))
                .update();
    }

    List<Taken> taken(CooperativeId cooperative, Books.Period period) {
        return jdbc.sql("""
                        select code, currency, sum(amount) as amount from accounting.year_end_line
                        where cooperative_id = :cooperative and ends_on between :from and :to
                        group by code, currency order by code, currency
                        """)
                .param("cooperative", cooperative.value())
                .param("from", period.from())
                .param("to", period.to())
                .query((row, n) -> new Taken(
                        new AccountCode(row.getString("code")),
                        new Money(row.getLong("amount"), Currency.getInstance(row.getString("currency")))))
                .list();
    }

    /** The last days of years that have ended, the latest first. */
    List<LocalDate> ended(CooperativeId cooperative) {
        return jdbc.sql("""
                        select ends_on from accounting.year_end where cooperative_id = :cooperative
                        order by ends_on desc
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) -> row.getObject("ends_on", LocalDate.class))
                .list();
    }

    YearEnd year(CooperativeId cooperative, LocalDate endsOn) {
        List<YearEnd.Surplus> surpluses = jdbc.sql("""
                        select branch_id, currency, sum(amount) as amount from accounting.year_end_line
                        where cooperative_id = :cooperative and ends_on = :endsOn
                        group by branch_id, currency order by branch_id, currency
                        """)
                .param("cooperative", cooperative.value())
                .param("endsOn", endsOn)
                .query((row, n) -> new YearEnd.Surplus(
                        new BranchId(row.getObject("branch_id", UUID.class)),
                        new Money(row.getLong("amount"), Currency.getInstance(row.getString("currency")))))
                .list();
        return new YearEnd(endsOn, surpluses);
    }
}
