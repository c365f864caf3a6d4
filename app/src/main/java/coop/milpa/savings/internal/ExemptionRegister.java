package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.savings.ExemptSavings;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts that are exempt from the tax on movements, in PostgreSQL. Works in the caller's transaction. */
@Repository
class ExemptionRegister {

    private final JdbcClient jdbc;

    ExemptionRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the movements of an account are on a day, if that is exempt. */
    Optional<String> operation(CooperativeId cooperative, AccountId account, LocalDate day) {
        return jdbc.sql("""
                        select operation from savings.movement_exemption
                        where cooperative_id = :cooperative and account_id = :account and valid_from <= :day
                            and (valid_to is null or valid_to >= :day)
                        order by valid_from desc limit 1
                        """)
                .param("cooperative", cooperative.value())
                .param("account", account.value())
                .param("day", day)
                .query((row, n) -> row.getString("operation"))
                .optional();
    }

    /** The same of many accounts; those that are not exempt are left out. */
    Map<AccountId, String> operations(CooperativeId cooperative, Collection<AccountId> accounts, LocalDate day) {
        Map<AccountId, String> found = new HashMap<>();
        jdbc.sql("""
                        select distinct on (account_id) account_id, operation from savings.movement_exemption
                        where cooperative_id = :cooperative and account_id = any(:accounts) and valid_from <= :day
                            and (valid_to is null or valid_to >= :day)
                        order by account_id, valid_from desc
                        """)
                .param("cooperative", cooperative.value())
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .param("day", day)
                .query(row -> {
                    found.put(new AccountId(row.getObject("account_id", UUID.class)), row.getString("operation"));
                });
        return found;
    }

    void add(ExemptSavings command, AccountId account, LocalDate day) {
        jdbc.sql("""
                        insert into savings.movement_exemption (cooperative_id, account_id, valid_from, request_id,
                            operation, source, status)
                        values (:cooperative, :account, :day, :request, :operation, :source, :status)
                        """)
                .param("cooperative", command.order().cooperative().value())
                .param("account", account.value())
                .param("day", day)
                .param("request", command.order().request().value())
                .param("operation", command.operation())
                .param("source", command.source().text())
                .param("status", command.source().status().name().toLowerCase(Locale.ROOT))
                .update();
    }

    /** Whether an exemption of the account has no last day yet. */
    boolean stands(CooperativeId cooperative, AccountId account) {
        return jdbc.sql("""
                        select exists (select from savings.movement_exemption
                            where cooperative_id = :cooperative and account_id = :account and valid_to is null)
                        """)
                .param("cooperative", cooperative.value())
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * What a request asked for before.
     *
     * @param operation  what movements were said to be; empty if it ended that
     */
    record Asked(AccountId account, Optional<String> operation) {}

    Optional<Asked> asked(CooperativeId cooperative, RequestId request) {
        return jdbc.sql("""
                        select account_id, case when request_id = :request then operation end as operation
                        from savings.movement_exemption
                        where cooperative_id = :cooperative and (request_id = :request or ended_by = :request)
                        """)
                .param("cooperative", cooperative.value())
                .param("request", request.value())
                .query((row, n) -> new Asked(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        Optional.ofNullable(row.getString("operation"))))
                .optional();
    }

    void end(CooperativeId cooperative, AccountId account, LocalDate day, RequestId request) {
        jdbc.sql("""
                        update savings.movement_exemption set valid_to = :day, ended_by = :request
                        where cooperative_id = :cooperative and account_id = :account and valid_to is null
                        """)
                .param("cooperative", cooperative.value())
                .param("account", account.value())
                .param("day", day)
                .param("request", request.value())
                .update();
    }
}
