package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.savings.Quotas;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How accounts came to be, their numbers and their contracts, in PostgreSQL. Works in the caller's transaction. */
@Repository
class OpeningRegister {

    private final JdbcClient jdbc;

    OpeningRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The account that a request opened before. */
    Optional<AccountId> openedBy(CooperativeId cooperative, RequestId request) {
        return jdbc.sql("""
                        select account_id from savings.opening
                        where cooperative_id = :cooperative and request_id = :request
                        """)
                .param("cooperative", cooperative.value())
                .param("request", request.value())
                .query((row, n) -> new AccountId(row.getObject("account_id", UUID.class)))
                .optional();
    }

    void add(CooperativeId cooperative, AccountId account, RequestId request) {
        jdbc.sql("""
                        insert into savings.opening (cooperative_id, account_id, request_id)
                        values (:cooperative, :account, :request)
                        """)
                .param("cooperative", cooperative.value())
                .param("account", account.value())
                .param("request", request.value())
                .update();
    }

    /** The next number in order; whoever asks waits for whoever asked before. */
    long nextNumber(CooperativeId cooperative) {
        return jdbc.sql("""
                        insert into savings.numbering (cooperative_id, last) values (:cooperative, 1)
                        on conflict (cooperative_id) do update set last = savings.numbering.last + 1
                        returning last
                        """)
                .param("cooperative", cooperative.value())
                .query(Long.class)
                .single();
    }

    void agree(CooperativeId cooperative, AccountId account, Quotas quotas) {
        jdbc.sql("""
                        insert into savings.contract (cooperative_id, account_id, quota, every_months, first_due,
                            quotas)
                        values (:cooperative, :account, :quota, :months, :first, :count)
                        """)
                .param("cooperative", cooperative.value())
                .param("account", account.value())
                .param("quota", quotas.amount().minor())
                .param("months", quotas.everyMonths())
                .param("first", quotas.firstDue())
                .param("count", quotas.count())
                .update();
    }

    Optional<Quotas> agreed(CooperativeId cooperative, AccountId account, Currency currency) {
        return jdbc.sql("""
                        select quota, every_months, first_due, quotas from savings.contract
                        where cooperative_id = :cooperative and account_id = :account
                        """)
                .param("cooperative", cooperative.value())
                .param("account", account.value())
                .query((row, n) -> new Quotas(
                        new Money(row.getLong("quota"), currency),
                        row.getInt("every_months"),
                        row.getObject("first_due", LocalDate.class),
                        row.getInt("quotas")))
                .optional();
    }
}
