package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import coop.milpa.savings.ExemptSavings;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
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

    /** Whether a day was the last exempt one. */
    boolean ended(CooperativeId cooperative, AccountId account, LocalDate day) {
        return jdbc.sql("""
                        select exists (select from savings.movement_exemption
                            where cooperative_id = :cooperative and account_id = :account and valid_to = :day)
                        """)
                .param("cooperative", cooperative.value())
                .param("account", account.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    void end(CooperativeId cooperative, AccountId account, LocalDate day) {
        jdbc.sql("""
                        update savings.movement_exemption set valid_to = :day
                        where cooperative_id = :cooperative and account_id = :account and valid_to is null
                        """)
                .param("cooperative", cooperative.value())
                .param("account", account.value())
                .param("day", day)
                .update();
    }
}
