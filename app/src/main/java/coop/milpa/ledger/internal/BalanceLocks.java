package coop.milpa.ledger.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Locks balances in the order of all who post. In the caller's transaction. */
@Component
class BalanceLocks {

    private final JdbcClient jdbc;

    BalanceLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void take(CooperativeId cooperative, Collection<AccountId> accounts) {
        jdbc.sql("select ledger.lock_balances(:cooperative, :accounts)")
                .param("cooperative", cooperative.value())
                .param(
                        "accounts",
                        accounts.stream().map(AccountId::value).distinct().toArray(UUID[]::new))
                .query(row -> {});
    }
}
