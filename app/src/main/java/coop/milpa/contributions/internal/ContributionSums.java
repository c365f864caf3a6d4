package coop.milpa.contributions.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What contributions say of themselves, to be held against the books. Works in the caller's transaction. */
@Repository
class ContributionSums {

    private static final int OFFENDERS_MAX = 11;

    private final JdbcClient jdbc;

    ContributionSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the register says is paid in, minor units; those who paid nothing are left out. */
    Map<AccountId, Long> paidIn(CooperativeId cooperative) {
        Map<AccountId, Long> paidIn = new HashMap<>();
        jdbc.sql("""
                        select a.account_id, sum(m.amount) as amount
                        from contributions.account a
                        join contributions.movement m
                            on m.cooperative_id = a.cooperative_id and m.member_id = a.member_id
                        where a.cooperative_id = :cooperative group by a.account_id
                        """).param("cooperative", cooperative.value()).query(row -> {
            paidIn.put(new AccountId(row.getObject("account_id", UUID.class)), row.getLong("amount"));
        });
        return paidIn;
    }

    /** What all quotas together still lack, minor units. */
    long unpaid(CooperativeId cooperative) {
        return jdbc.sql("""
                        select coalesce(sum(amount - paid), 0) from contributions.quota
                        where cooperative_id = :cooperative
                        """)
                .param("cooperative", cooperative.value())
                .query(Long.class)
                .single();
    }

    /** Quotas whose payments do not add up to what they say was paid. */
    List<String> misstated(CooperativeId cooperative) {
        return jdbc.sql("""
                        select q.member_id || ' ' || q.month || ': paid ' || q.paid || ', moved '
                            || coalesce(m.amount, 0)
                        from contributions.quota q
                        full join (
                            select member_id, month, sum(amount) as amount from contributions.movement
                            where cooperative_id = :cooperative and kind = 'QUOTA' group by member_id, month) m
                            on m.member_id = q.member_id and m.month = q.month
                        where coalesce(q.cooperative_id, :cooperative) = :cooperative
                            and coalesce(q.paid, 0) <> coalesce(m.amount, 0)
                        limit :limit
                        """)
                .param("cooperative", cooperative.value())
                .param("limit", OFFENDERS_MAX)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
