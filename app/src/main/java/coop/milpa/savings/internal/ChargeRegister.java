package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the close charged accounts, in PostgreSQL. Works in the caller's transaction. */
@Repository
class ChargeRegister {

    private final JdbcClient jdbc;

    ChargeRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why an account is charged. */
    enum Reason {
        MAINTENANCE,
        BELOW,
        MISSED_QUOTA
    }

    /** What one account is charged, in minor units. */
    record Charge(AccountId account, Reason reason, long amount) {}

    void add(CooperativeId cooperative, LocalDate day, EntryId entry, List<Charge> charges) {
        jdbc.sql("""
                        insert into savings.charge (cooperative_id, account_id, reason, due_on, amount, entry_id)
                        select :cooperative, c.account, c.reason, :day, c.amount, :entry
                        from unnest(:accounts::uuid[], :reasons::text[], :amounts::bigint[])
                            as c (account, reason, amount)
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .param("entry", entry.value())
                .param(
                        "accounts",
                        charges.stream().map(one -> one.account().value()).toArray(UUID[]::new))
                .param(
                        "reasons",
                        charges.stream().map(one -> one.reason().name()).toArray(String[]::new))
                .param("amounts", charges.stream().map(Charge::amount).toArray(Long[]::new))
                .update();
    }

    /** Accounts that are asleep: they are charged nothing. */
    Set<AccountId> asleep(CooperativeId cooperative) {
        return new HashSet<>(jdbc.sql("""
                        select account_id from savings.dormancy
                        where cooperative_id = :cooperative and state = 'DORMANT' and ended_on is null
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) -> new AccountId(row.getObject("account_id", UUID.class)))
                .list());
    }
}
