package coop.milpa.ledger.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Turnovers;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds up lines in PostgreSQL; the key of lines is by account and day. */
@Repository
class SqlTurnovers implements Turnovers {

    private final JdbcClient jdbc;
    private final TenantScope tenants;

    SqlTurnovers(JdbcClient jdbc, TenantScope tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    @Override
    public List<Turnover> of(CooperativeId cooperative, Collection<AccountId> accounts, Books.Period period) {
        return tenants.read(
                cooperative,
                () -> jdbc.sql("""
                        select account_id, business_date, sum(greatest(amount, 0))::bigint as debit,
                            -sum(least(amount, 0))::bigint as credit
                        from ledger.line
                        where cooperative_id = :cooperative and account_id = any(:accounts)
                            and business_date between :from and :to
                        group by account_id, business_date
                        order by account_id, business_date
                        """)
                        .param("cooperative", cooperative.value())
                        .param(
                                "accounts",
                                accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                        .param("from", period.from())
                        .param("to", period.to())
                        .query((row, n) -> new Turnover(
                                new AccountId(row.getObject("account_id", UUID.class)),
                                row.getObject("business_date", LocalDate.class),
                                row.getLong("debit"),
                                row.getLong("credit")))
                        .list());
    }
}
