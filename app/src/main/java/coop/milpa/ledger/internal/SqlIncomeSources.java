package coop.milpa.ledger.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.IncomeSources;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.TenantScope;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds up lines of income in PostgreSQL: few accounts, found by the key of lines. */
@Repository
class SqlIncomeSources implements IncomeSources {

    private final JdbcClient jdbc;
    private final TenantScope tenants;

    SqlIncomeSources(JdbcClient jdbc, TenantScope tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    @Override
    public Map<Standing, Money> of(CooperativeId cooperative, Currency currency, Books.Period period) {
        Map<Standing, Money> income = new EnumMap<>(Standing.class);
        tenants.read(cooperative, () -> {
            jdbc.sql("""
                            select l.standing, -sum(l.amount)::bigint as income
                            from ledger.line l
                            where l.cooperative_id = :cooperative and l.business_date between :from and :to
                                and l.account_id = any(
                                    select a.account_id from ledger.account a
                                    join ledger.chart c
                                        on c.cooperative_id = a.cooperative_id and c.code = a.code
                                    where a.cooperative_id = :cooperative and a.currency = :currency
                                        and c.class = 'INCOME')
                            group by l.standing
                            """)
                    .param("cooperative", cooperative.value())
                    .param("currency", currency.getCurrencyCode())
                    .param("from", period.from())
                    .param("to", period.to())
                    .query(row -> {
                        income.put(
                                Standing.of(row.getString("standing").charAt(0)),
                                new Money(row.getLong("income"), currency));
                    });
            return true;
        });
        return income;
    }
}
