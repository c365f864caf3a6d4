package coop.milpa.contributions.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is due by month. Works in the caller's transaction. */
@Repository
class QuotaRegister {

    private final JdbcClient jdbc;

    QuotaRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What members still owe of the months that have begun by a day, oldest first. */
    List<Quota> unpaid(CooperativeId cooperative, Collection<MemberId> members, LocalDate on) {
        return jdbc.sql("""
                        select q.member_id, a.account_id, q.month, q.due_on, q.amount - q.paid as unpaid, a.currency
                        from contributions.quota q
                        join contributions.account a
                            on a.cooperative_id = q.cooperative_id and a.member_id = q.member_id
                        where q.cooperative_id = :cooperative and q.member_id = any(:members) and q.month <= :on
                            and q.paid < q.amount and a.closed_on is null
                        order by q.member_id, q.month
                        """)
                .param("cooperative", cooperative.value())
                .param("members", Columns.members(members))
                .param("on", on)
                .query((row, n) -> quota(row))
                .list();
    }

    /** Adds to what was paid of quotas; what was undone takes away. */
    void pay(CooperativeId cooperative, List<Movement> quotas) {
        jdbc.sql("""
                        update contributions.quota q set paid = q.paid + p.amount
                        from (
                            select member, month::date as month, sum(amount)::bigint as amount
                            from unnest(:members::uuid[], :months::text[], :amounts::bigint[])
                                as u (member, month, amount)
                            group by member, month) p
                        where q.cooperative_id = :cooperative and q.member_id = p.member and q.month = p.month
                        """)
                .param("cooperative", cooperative.value())
                .param("members", Columns.ids(quotas, each -> each.member().value()))
                .param("months", Columns.texts(quotas, each -> each.month().orElseThrow().atDay(1).toString()))
                .param("amounts", Columns.numbers(quotas, Movement::minor))
                .update();
    }

    /** Those who have more quotas, or more money, in arrears at the end of a day than is borne. */
    Set<MemberId> inArrears(CooperativeId cooperative, LocalDate day, Optional<Long> quotas, Optional<Money> amount) {
        return new HashSet<>(jdbc.sql("""
                        select q.member_id
                        from contributions.quota q
                        join contributions.account a
                            on a.cooperative_id = q.cooperative_id and a.member_id = q.member_id
                        where q.cooperative_id = :cooperative and q.due_on <= :day and q.paid < q.amount
                            and a.closed_on is null
                        group by q.member_id, a.currency
                        having count(*) > :quotas
                            or (a.currency = :currency and sum(q.amount - q.paid) > :amount)
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .param("quotas", quotas.orElse(Long.MAX_VALUE))
                .param("currency", amount.map(each -> each.currency().getCurrencyCode()).orElse(""))
                .param("amount", amount.map(Money::minor).orElse(Long.MAX_VALUE))
                .query((row, n) -> new MemberId(row.getObject("member_id", UUID.class)))
                .list());
    }

    private static Quota quota(ResultSet row) throws SQLException {
        return new Quota(
                new MemberId(row.getObject("member_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getObject("due_on", LocalDate.class),
                new Money(row.getLong("unpaid"), Currency.getInstance(row.getString("currency"))));
    }
}
