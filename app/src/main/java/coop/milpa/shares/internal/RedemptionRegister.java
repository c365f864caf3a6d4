package coop.milpa.shares.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Posted;
import coop.milpa.members.ContributionRefunds.Owed;
import coop.milpa.shares.Redemption.Sums;
import coop.milpa.shares.RedemptionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queue in PostgreSQL, in the order in which leavers asked. Works in the caller's transaction. */
@Repository
class RedemptionRegister {

    private final JdbcClient jdbc;

    RedemptionRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row of the queue. */
    record Row(
            RedemptionId id, MemberId member, BranchId branch, LocalDate askedOn, LocalDate effectiveOn, Sums sums) {}

    void add(CooperativeId cooperative, Owed owed) {
        jdbc.sql("""
                        insert into shares.redemption (cooperative_id, redemption_id, departure_id, member_id,
                            branch_id, asked_on, effective_on, settled_on, entry_id, amount, currency)
                        values (:cooperative, :id, :departure, :member, :branch, :asked, :effective, :settled, :entry,
                            :amount, :currency)
                        """)
                .param("cooperative", cooperative.value())
                .param("id", RedemptionId.next().value())
                .param("departure", owed.departure().id().value())
                .param("member", owed.departure().member().value())
                .param("branch", owed.branch().value())
                .param("asked", owed.departure().askedOn())
                .param("effective", owed.effective())
                .param("settled", owed.on())
                .param("entry", owed.entry().value())
                .param("amount", owed.amount().minor())
                .param("currency", owed.amount().currency().getCurrencyCode())
                .update();
    }

    List<Row> owed(CooperativeId cooperative) {
        return where(cooperative, "r.amount > coalesce(p.paid, 0)", Map.of());
    }

    List<Row> of(CooperativeId cooperative, MemberId member) {
        return where(cooperative, "r.member_id = :member", Map.of("member", member.value()));
    }

    Optional<Row> find(CooperativeId cooperative, RedemptionId redemption) {
        return where(cooperative, "r.redemption_id = :id", Map.of("id", redemption.value())).stream()
                .findFirst();
    }

    /**
     * What may be released.
     *
     * @param day  on which
     * @param yearFrom  the first day of its year
     * @param after  since a member left
     * @param most  of all together
     */
    record Releasing(LocalDate day, LocalDate yearFrom, Period after, Money most) {}

    /**
     * Releases what is due, in order, as far as it goes: who is next may be released a part. One statement.
     *
     * @return of how many
     */
    int release(CooperativeId cooperative, Releasing releasing) {
        return jdbc.sql("""
                        insert into shares.release (cooperative_id, redemption_id, released_on, year_from, amount)
                        select :cooperative, redemption_id, :day, :yearFrom, least(queued, :most - before)
                        from (
                            select redemption_id, queued,
                                sum(queued) over (order by asked_on, departure_id, redemption_id) - queued as before
                            from (
                                select r.redemption_id, r.asked_on, r.departure_id,
                                    r.amount - coalesce(l.released, 0) as queued
                                from shares.redemption r
                                left join (
                                    select redemption_id, sum(amount) as released from shares.release
                                    where cooperative_id = :cooperative group by redemption_id) l
                                    on l.redemption_id = r.redemption_id
                                where r.cooperative_id = :cooperative and r.currency = :currency
                                    and r.effective_on + :wait::interval <= :day::date) due
                            where queued > 0) in_turn
                        where before < :most
                        """)
                .param("cooperative", cooperative.value())
                .param("day", releasing.day())
                .param("yearFrom", releasing.yearFrom())
                .param("wait", releasing.after().toString())
                .param("most", releasing.most().minor())
                .param("currency", releasing.most().currency().getCurrencyCode())
                .update();
    }

    /** What was released in a year. */
    Money releasedInYear(CooperativeId cooperative, LocalDate yearFrom, Currency currency) {
        return sum("""
                        select coalesce(sum(l.amount), 0) from shares.release l
                        join shares.redemption r
                            on r.cooperative_id = l.cooperative_id and r.redemption_id = l.redemption_id
                        where l.cooperative_id = :cooperative and l.year_from = :on and r.currency = :currency
                        """, cooperative, yearFrom, currency);
    }

    /** What had been released and not paid when a day ended: it is in the books still, and not the cooperative's. */
    Money releasedAndUnpaid(CooperativeId cooperative, LocalDate day, Currency currency) {
        return sum("""
                        select coalesce((select sum(l.amount) from shares.release l
                            join shares.redemption r
                                on r.cooperative_id = l.cooperative_id and r.redemption_id = l.redemption_id
                            where l.cooperative_id = :cooperative and l.released_on <= :on
                                and r.currency = :currency), 0)
                        - coalesce((select sum(p.amount) from shares.payout p
                            join shares.redemption r
                                on r.cooperative_id = p.cooperative_id and r.redemption_id = p.redemption_id
                            where p.cooperative_id = :cooperative and p.paid_on <= :on
                                and r.currency = :currency), 0)
                        """, cooperative, day, currency);
    }

    boolean isPaidBy(CooperativeId cooperative, RequestId request, RedemptionId redemption) {
        return jdbc.sql("""
                        select exists (select from shares.payout
                            where cooperative_id = :cooperative and request_id = :request
                                and redemption_id = :redemption)
                        """)
                .param("cooperative", cooperative.value())
                .param("request", request.value())
                .param("redemption", redemption.value())
                .query(Boolean.class)
                .single();
    }

    void paid(CooperativeId cooperative, RequestId request, RedemptionId redemption, Posted posted, Money amount) {
        jdbc.sql("""
                        insert into shares.payout (cooperative_id, request_id, redemption_id, amount, entry_id, paid_on)
                        values (:cooperative, :request, :redemption, :amount, :entry, :on)
                        """)
                .param("cooperative", cooperative.value())
                .param("request", request.value())
                .param("redemption", redemption.value())
                .param("amount", amount.minor())
                .param("entry", posted.entry().value())
                .param("on", posted.businessDate())
                .update();
    }

    private Money sum(String sql, CooperativeId cooperative, LocalDate on, Currency currency) {
        return jdbc.sql(sql)
                .param("cooperative", cooperative.value())
                .param("on", on)
                .param("currency", currency.getCurrencyCode())
                .query((row, n) -> new Money(row.getLong(1), currency))
                .single();
    }

    private List<Row> where(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        return jdbc.sql("""
                        select r.redemption_id, r.member_id, r.branch_id, r.asked_on, r.effective_on, r.amount,
                            r.currency, coalesce(l.released, 0) as released, coalesce(p.paid, 0) as paid
                        from shares.redemption r
                        left join (
                            select redemption_id, sum(amount) as released from shares.release
                            where cooperative_id = :cooperative group by redemption_id) l
                            on l.redemption_id = r.redemption_id
                        left join (
                            select redemption_id, sum(amount) as paid from shares.payout
                            where cooperative_id = :cooperative group by redemption_id) p
                            on p.redemption_id = r.redemption_id
                        where r.cooperative_id = :cooperative and %s
                        order by r.asked_on, r.departure_id, r.redemption_id
                        """.formatted(condition))
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new Row(
                new RedemptionId(row.getObject("redemption_id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                new BranchId(row.getObject("branch_id", UUID.class)),
                row.getObject("asked_on", LocalDate.class),
                row.getObject("effective_on", LocalDate.class),
                new Sums(
                        new Money(row.getLong("amount"), currency),
                        new Money(row.getLong("released"), currency),
                        new Money(row.getLong("paid"), currency)));
    }
}
