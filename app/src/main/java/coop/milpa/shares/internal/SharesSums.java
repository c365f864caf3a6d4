package coop.milpa.shares.internal;

import coop.milpa.kernel.CooperativeId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What surpluses and the queue say of themselves, to be held against the books. Works in the caller's transaction. */
@Repository
class SharesSums {

    private static final int OFFENDERS_MAX = 11;

    private final JdbcClient jdbc;

    SharesSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Proposals whose members' parts are not what they declare, or that give away more or less than the surplus. */
    List<String> misdeclared(CooperativeId cooperative) {
        return jdbc.sql("""
                        select d.ends_on || ': declared ' || d.interest + d.patronage || ', parts '
                            || coalesce(s.parts, 0) || ', pools ' || coalesce(p.amount, 0)
                        from shares.distribution d
                        left join (
                            select distribution_id, sum(interest + refund) as parts, sum(interest) as interest
                            from shares.member_share where cooperative_id = :cooperative group by distribution_id) s
                            on s.distribution_id = d.distribution_id
                        left join (
                            select distribution_id, sum(amount) as amount from shares.pool
                            where cooperative_id = :cooperative group by distribution_id) p
                            on p.distribution_id = d.distribution_id
                        left join (
                            select distribution_id, sum(amount) as amount from shares.reserve
                            where cooperative_id = :cooperative group by distribution_id) r
                            on r.distribution_id = d.distribution_id
                        left join (
                            select distribution_id, sum(amount) as amount from shares.refund
                            where cooperative_id = :cooperative group by distribution_id) f
                            on f.distribution_id = d.distribution_id
                        where d.cooperative_id = :cooperative
                            and (d.interest + d.patronage <> coalesce(s.parts, 0)
                                or d.interest <> coalesce(s.interest, 0)
                                or d.patronage <> coalesce(p.amount, 0) or d.patronage <> coalesce(f.amount, 0)
                                or d.surplus <> d.indivisible + coalesce(r.amount, 0) + d.interest + d.patronage
                                    + d.retained)
                        limit :limit
                        """)
                .param("cooperative", cooperative.value())
                .param("limit", OFFENDERS_MAX)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Members who were paid other than they were declared. */
    List<String> mispaid(CooperativeId cooperative) {
        return jdbc.sql("""
                        select d.ends_on || ' place ' || p.place || ': declared ' || coalesce(s.interest + s.refund, 0)
                            || ', paid ' || p.amount
                        from shares.payment p
                        join shares.distribution d
                            on d.cooperative_id = p.cooperative_id and d.distribution_id = p.distribution_id
                        left join shares.member_share s
                            on s.cooperative_id = p.cooperative_id and s.distribution_id = p.distribution_id
                                and s.place = p.place
                        where p.cooperative_id = :cooperative
                            and (d.state <> 'RESOLVED' or p.amount <> coalesce(s.interest + s.refund, 0))
                        limit :limit
                        """)
                .param("cooperative", cooperative.value())
                .param("limit", OFFENDERS_MAX)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** What resolved surpluses still owe, minor units by currency. */
    List<Owed> owed(CooperativeId cooperative) {
        return sums("""
                        select d.currency, sum(d.interest + d.patronage) - coalesce(sum(p.paid), 0) as owed
                        from shares.distribution d
                        left join (
                            select distribution_id, sum(amount) as paid from shares.payment
                            where cooperative_id = :cooperative group by distribution_id) p
                            on p.distribution_id = d.distribution_id
                        where d.cooperative_id = :cooperative and d.state = 'RESOLVED'
                        group by d.currency
                        """, cooperative);
    }

    /** What the queue still owes, minor units by currency. */
    List<Owed> queued(CooperativeId cooperative) {
        return sums("""
                        select r.currency, sum(r.amount) - coalesce(sum(p.paid), 0) as owed
                        from shares.redemption r
                        left join (
                            select redemption_id, sum(amount) as paid from shares.payout
                            where cooperative_id = :cooperative group by redemption_id) p
                            on p.redemption_id = r.redemption_id
                        where r.cooperative_id = :cooperative
                        group by r.currency
                        """, cooperative);
    }

    /** Redemptions that were released or paid beyond what is owed. */
    List<String> overpaid(CooperativeId cooperative) {
        return jdbc.sql("""
                        select r.redemption_id || ': owed ' || r.amount || ', released ' || coalesce(l.amount, 0)
                            || ', paid ' || coalesce(p.amount, 0)
                        from shares.redemption r
                        left join (select redemption_id, sum(amount) as amount from shares.release
                            where cooperative_id = :cooperative group by redemption_id) l
                            on l.redemption_id = r.redemption_id
                        left join (select redemption_id, sum(amount) as amount from shares.payout
                            where cooperative_id = :cooperative group by redemption_id) p
                            on p.redemption_id = r.redemption_id
                        where r.cooperative_id = :cooperative
                            and (coalesce(l.amount, 0) > r.amount or coalesce(p.amount, 0) > coalesce(l.amount, 0))
                        limit :limit
                        """)
                .param("cooperative", cooperative.value())
                .param("limit", OFFENDERS_MAX)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** What is owed in a currency. */
    record Owed(String currency, long minor) {}

    private List<Owed> sums(String sql, CooperativeId cooperative) {
        return jdbc.sql(sql)
                .param("cooperative", cooperative.value())
                .query((row, n) -> new Owed(row.getString("currency"), row.getLong("owed")))
                .list();
    }
}
