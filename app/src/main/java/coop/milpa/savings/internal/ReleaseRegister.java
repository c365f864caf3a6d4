package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Quotas missed, and money paid out on its day, in PostgreSQL. Works in the caller's transaction. */
@Repository
class ReleaseRegister {

    private final JdbcClient jdbc;

    ReleaseRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void missed(CooperativeId cooperative, LocalDate day, Map<AccountId, Integer> places) {
        jdbc.sql("""
                        insert into savings.missed_quota (cooperative_id, account_id, due_on, place)
                        select :cooperative, m.account, :day, m.place
                        from unnest(:accounts::uuid[], :places::integer[]) as m (account, place)
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .param(
                        "accounts",
                        places.keySet().stream().map(AccountId::value).toArray(UUID[]::new))
                .param("places", places.values().toArray(Integer[]::new))
                .update();
    }

    /** How many quotas each account has missed so far; those that missed none are left out. */
    Map<AccountId, Integer> missed(CooperativeId cooperative, List<PlanStanding> plans) {
        Map<AccountId, Integer> missed = new HashMap<>();
        jdbc.sql("""
                        select account_id, count(*) as missed from savings.missed_quota
                        where cooperative_id = :cooperative and account_id = any(:accounts)
                        group by account_id
                        """)
                .param("cooperative", cooperative.value())
                .param(
                        "accounts",
                        plans.stream().map(plan -> plan.account().value()).toArray(UUID[]::new))
                .query(row -> {
                    missed.put(new AccountId(row.getObject("account_id", UUID.class)), row.getInt("missed"));
                });
        return missed;
    }

    /** All interest that accounts were given, before tax, in minor units. */
    Map<AccountId, Long> interest(CooperativeId cooperative, List<PlanStanding> plans) {
        Map<AccountId, Long> interest = new HashMap<>();
        jdbc.sql("""
                        select account_id, sum(interest) as interest from savings.capitalised
                        where cooperative_id = :cooperative and account_id = any(:accounts)
                        group by account_id
                        """)
                .param("cooperative", cooperative.value())
                .param(
                        "accounts",
                        plans.stream().map(plan -> plan.account().value()).toArray(UUID[]::new))
                .query(row -> {
                    interest.put(new AccountId(row.getObject("account_id", UUID.class)), row.getLong("interest"));
                });
        return interest;
    }

    /**
     * Money that was paid out on its day, in minor units.
     *
     * @param account  that gave it
     * @param bonus  what the cooperative added
     * @param amount  what was paid out, the bonus among it
     * @param into  the account that took it; empty if there is none, and the money stays
     */
    record Released(AccountId account, long bonus, long amount, Optional<AccountId> into) {}

    void released(CooperativeId cooperative, LocalDate day, List<Released> released) {
        jdbc.sql("""
                        insert into savings.release (cooperative_id, account_id, released_on, bonus, amount,
                            into_account)
                        select :cooperative, r.account, :day, r.bonus, r.amount, r.into_account
                        from unnest(:accounts::uuid[], :bonuses::bigint[], :amounts::bigint[], :into::uuid[])
                            as r (account, bonus, amount, into_account)
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .param(
                        "accounts",
                        released.stream().map(one -> one.account().value()).toArray(UUID[]::new))
                .param("bonuses", released.stream().map(Released::bonus).toArray(Long[]::new))
                .param("amounts", released.stream().map(Released::amount).toArray(Long[]::new))
                .param(
                        "into",
                        released.stream()
                                .map(one -> one.into().map(AccountId::value).orElse(null))
                                .toArray(UUID[]::new))
                .update();
    }
}
