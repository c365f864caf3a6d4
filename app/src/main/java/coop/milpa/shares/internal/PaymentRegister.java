package coop.milpa.shares.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.EntryId;
import coop.milpa.shares.DistributionId;
import coop.milpa.shares.Way;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was paid of a surplus, and who waits why, in PostgreSQL. Works in the caller's transaction. */
@Repository
class PaymentRegister {

    private static final int FETCH_SIZE = 10_000;

    private final JdbcClient jdbc;

    PaymentRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is owed to somebody, minor units, and how she wishes to be paid. */
    record Unpaid(int place, MemberId member, long amount, Optional<Way> wish) {}

    /** What was paid. */
    record Paid(Unpaid what, Way way, EntryId entry) {}

    /** Those after a place who were not paid, in order. */
    List<Unpaid> unpaid(CooperativeId cooperative, DistributionId distribution, int after, int limit) {
        return jdbc.sql("""
                        select s.place, s.member_id, s.interest + s.refund as amount, c.way
                        from shares.member_share s
                        left join shares.choice c
                            on c.cooperative_id = s.cooperative_id and c.member_id = s.member_id
                        where s.cooperative_id = :cooperative and s.distribution_id = :distribution
                            and s.place > :after
                            and not exists (
                                select from shares.payment p
                                where p.cooperative_id = s.cooperative_id and p.distribution_id = s.distribution_id
                                    and p.place = s.place)
                        order by s.place limit :limit
                        """)
                .param("cooperative", cooperative.value())
                .param("distribution", distribution.value())
                .param("after", after)
                .param("limit", limit)
                .withFetchSize(FETCH_SIZE)
                .query((row, n) -> new Unpaid(
                        row.getInt("place"),
                        new MemberId(row.getObject("member_id", UUID.class)),
                        row.getLong("amount"),
                        Optional.ofNullable(row.getString("way")).map(Way::valueOf)))
                .list();
    }

    void paid(CooperativeId cooperative, DistributionId distribution, LocalDate on, List<Paid> paid) {
        jdbc.sql("""
                        insert into shares.payment (cooperative_id, distribution_id, place, way, amount, entry_id,
                            paid_on)
                        select :cooperative, :distribution, place, way, amount, entry, :on
                        from unnest(:places::integer[], :ways::text[], :amounts::bigint[], :entries::uuid[])
                            as p (place, way, amount, entry)
                        """)
                .param("cooperative", cooperative.value())
                .param("distribution", distribution.value())
                .param("on", on)
                .param("places", paid.stream().map(each -> each.what().place()).toArray(Integer[]::new))
                .param("ways", paid.stream().map(each -> each.way().name()).toArray(String[]::new))
                .param(
                        "amounts",
                        paid.stream().map(each -> each.what().amount()).toArray(Long[]::new))
                .param(
                        "entries",
                        paid.stream().map(each -> each.entry().value()).toArray(UUID[]::new))
                .update();
    }

    /** @param reasons  why those at these places still wait */
    void waiting(CooperativeId cooperative, DistributionId distribution, LocalDate on, Map<Integer, String> reasons) {
        List<Map.Entry<Integer, String>> rows = List.copyOf(reasons.entrySet());
        jdbc.sql("""
                        insert into shares.waiting as w (cooperative_id, distribution_id, place, reason, tried_on)
                        select :cooperative, :distribution, place, reason, :on
                        from unnest(:places::integer[], :reasons::text[]) as t (place, reason)
                        on conflict (cooperative_id, distribution_id, place)
                            do update set reason = excluded.reason, tried_on = excluded.tried_on
                            where w.reason <> excluded.reason
                        """)
                .param("cooperative", cooperative.value())
                .param("distribution", distribution.value())
                .param("on", on)
                .param("places", rows.stream().map(Map.Entry::getKey).toArray(Integer[]::new))
                .param("reasons", rows.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .update();
    }
}
