package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.AccountId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Minors' accounts and what became of them, in PostgreSQL. Works in the caller's transaction. */
@Repository
class ConversionRegister {

    private final JdbcClient jdbc;

    ConversionRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose accounts of a group are open. */
    List<MemberId> owners(CooperativeId cooperative, Group group) {
        return jdbc.sql("""
                        select distinct a.owner_id from savings.account a
                        where a.cooperative_id = :cooperative and a.product = :product and a.currency = :currency
                            and not exists (select from savings.closing x
                                where x.cooperative_id = a.cooperative_id and x.account_id = a.account_id)
                        """)
                .param("cooperative", cooperative.value())
                .param("product", group.product())
                .param("currency", group.currency().getCurrencyCode())
                .query((row, n) -> new MemberId(row.getObject("owner_id", UUID.class)))
                .list();
    }

    /** Which account follows which. The request is made from the one that ends, so that each has one successor. */
    void follow(CooperativeId cooperative, Map<AccountId, AccountId> successors) {
        jdbc.sql("""
                        insert into savings.opening (cooperative_id, account_id, request_id, predecessor)
                        select :cooperative, s.successor, s.predecessor, s.predecessor
                        from unnest(:successors::uuid[], :predecessors::uuid[]) as s (successor, predecessor)
                        """)
                .param("cooperative", cooperative.value())
                .param(
                        "successors",
                        successors.values().stream().map(AccountId::value).toArray(UUID[]::new))
                .param(
                        "predecessors",
                        successors.keySet().stream().map(AccountId::value).toArray(UUID[]::new))
                .update();
    }

    /** Accounts that were converted more than once, or that were and are not closed: there are none. */
    List<String> broken(CooperativeId cooperative) {
        return jdbc.sql("""
                        select a.number from savings.opening o
                        join savings.account a on a.cooperative_id = o.cooperative_id and a.account_id = o.predecessor
                        left join savings.closing x on x.cooperative_id = o.cooperative_id
                            and x.account_id = o.predecessor and x.reason = 'CONVERTED'
                        where o.cooperative_id = :cooperative and o.predecessor is not null
                        group by a.number
                        having count(*) > 1 or count(x.account_id) = 0
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) -> row.getString(1))
                .list();
    }
}
