package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What keeps accounts from being used, in PostgreSQL. Works in the caller's transaction. */
@Repository
class StateRegister {

    private final JdbcClient jdbc;

    StateRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else works on the account until the transaction ends. */
    void lock(AccountId account) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:account, 0))")
                .param("account", account.toString())
                .query()
                .singleRow();
    }

    /** Nobody else works on these accounts until the transaction ends. */
    void lock(Collection<AccountId> accounts) {
        jdbc.sql("""
                        select count(pg_advisory_xact_lock(hashtextextended(a.account::text, 0)))
                        from (select account from unnest(:accounts::uuid[]) as u (account) order by account) as a
                        """)
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    /** By which authority some of these accounts are frozen; empty if none is. */
    Map<AccountId, String> frozen(CooperativeId cooperative, Collection<AccountId> accounts) {
        Map<AccountId, String> frozen = new TreeMap<>();
        jdbc.sql("""
                        select account_id, authority from savings.freeze
                        where cooperative_id = :cooperative and account_id = any(:accounts) and lifted_on is null
                        """)
                .param("cooperative", cooperative.value())
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .query(row -> {
                    frozen.put(new AccountId(row.getObject("account_id", UUID.class)), row.getString("authority"));
                });
        return frozen;
    }

    AccountState of(CooperativeId cooperative, AccountId account) {
        return jdbc.sql("""
                        select (select closed_on from savings.closing
                                where cooperative_id = :cooperative and account_id = :account) as closed_on,
                            (select authority from savings.freeze
                             where cooperative_id = :cooperative and account_id = :account
                                and lifted_on is null) as authority,
                            (select since from savings.dormancy
                             where cooperative_id = :cooperative and account_id = :account and state = 'DORMANT'
                                and ended_on is null) as dormant_since
                        """)
                .param("cooperative", cooperative.value())
                .param("account", account.value())
                .query((row, n) -> new AccountState(
                        Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
                        Optional.ofNullable(row.getString("authority")),
                        Optional.ofNullable(row.getObject("dormant_since", LocalDate.class))))
                .single();
    }

    /** Why an account ended without its owner's asking. */
    enum Reason {
        SETTLED,
        CONVERTED
    }

    /** The account that a request closed before. */
    Optional<AccountId> closedBy(CooperativeId cooperative, RequestId request) {
        return jdbc.sql("""
                        select account_id from savings.closing
                        where cooperative_id = :cooperative and request_id = :request
                        """)
                .param("cooperative", cooperative.value())
                .param("request", request.value())
                .query((row, n) -> new AccountId(row.getObject("account_id", UUID.class)))
                .optional();
    }

    void close(CooperativeId cooperative, AccountId account, LocalDate day, RequestId request) {
        jdbc.sql("""
                        insert into savings.closing (cooperative_id, account_id, request_id, closed_on, reason)
                        values (:cooperative, :account, :request, :day, 'OWNER')
                        """)
                .param("cooperative", cooperative.value())
                .param("account", account.value())
                .param("request", request.value())
                .param("day", day)
                .update();
    }

    void close(CooperativeId cooperative, Collection<AccountId> accounts, LocalDate day, Reason reason) {
        jdbc.sql("""
                        insert into savings.closing (cooperative_id, account_id, closed_on, reason)
                        select :cooperative, account, :day, :reason from unnest(:accounts::uuid[]) as a (account)
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .param("reason", reason.name())
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .update();
    }
}
