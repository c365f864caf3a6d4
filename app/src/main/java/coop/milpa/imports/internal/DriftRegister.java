package coop.milpa.imports.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far printed balances stood from ours, in PostgreSQL. Works in the caller's transaction. */
@Repository
class DriftRegister {

    private final JdbcClient jdbc;

    DriftRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The difference of each account at the end of a day; accounts without one are left out. */
    Map<AccountId, Long> at(CooperativeId cooperative, LocalDate day) {
        Map<AccountId, Long> drifts = new HashMap<>();
        jdbc.sql("""
                        select distinct on (account_id) account_id, drift from imports.drift
                        where cooperative_id = :cooperative and since <= :day
                        order by account_id, since desc
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .query(row -> {
                    drifts.put(new AccountId(row.getObject(1, UUID.class)), row.getLong(2));
                });
        return drifts;
    }

    void record(CooperativeId cooperative, List<Drift> drifts, AccountId[] accounts) {
        jdbc.sql("""
                        insert into imports.drift (cooperative_id, account_id, since, drift)
                        select :cooperative, account_id, since::date, drift
                        from unnest(:accounts::uuid[], :days::text[], :drifts::bigint[]) as d (account_id, since, drift)
                        on conflict (cooperative_id, account_id, since) do update set drift = excluded.drift
                        """)
                .param("cooperative", cooperative.value())
                .param(
                        "accounts",
                        drifts.stream()
                                .map(drift -> accounts[drift.account()].value())
                                .toArray(UUID[]::new))
                .param(
                        "days",
                        drifts.stream().map(drift -> drift.date().toString()).toArray(String[]::new))
                .param("drifts", drifts.stream().map(Drift::amount).toArray(Long[]::new))
                .update();
    }

    /**
     * From a day on an account's printed balance differs from ours by so much.
     *
     * @param account  its place in {@link Accounts}
     * @param date  since when
     * @param amount  printed less ours, minor units
     */
    record Drift(int account, LocalDate date, long amount) {}
}
