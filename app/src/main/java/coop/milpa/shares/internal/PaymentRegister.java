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
import java.util.stream.IntStream;
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

    /** Places that are paid in one transaction, both included. */
    record Stretch(int first, int last) {}

    /** All places of a distribution, so many at a time. */
    List<Stretch> stretches(CooperativeId cooperative, DistributionId distribution, int size) {
        int last = jdbc.sql("""
                        select coalesce(max(place), 0) from shares.member_share
                        where cooperative_id = :cooperative and distribution_id = :distribution
                        """)
                .param("cooperative", cooperative.value())
                .param("distribution", distribution.value())
                .query(Integer.class)
                .single();
        return IntStream.iterate(1, first -> first <= last, first -> first + size)
                .mapToObj(first -> new Stretch(first, Math.min(last, first + size - 1)))
                .toList();
    }

    /** Nobody else pays these places until the transaction ends; others may be paid meanwhile. */
    void lock(DistributionId distribution, Stretch stretch) {
        jdbc.sql("select true from pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "milpa.shares:" + distribution + ":" + stretch.first())
                .query(Boolean.class)
                .single();
    }

    /**
     * Who of a stretch was not paid, in order. Asked so that the server need not guess how many were: what was paid is
     * hashed once, what they wish is looked up by its key.
     */
    List<Unpaid> unpaid(CooperativeId cooperative, DistributionId distribution, Stretch stretch) {
        return jdbc.sql("""
                        with share as materialized (
                            select place, member_id, interest + refund as amount
                            from shares.member_share
                            where cooperative_id = :cooperative and distribution_id = :distribution
                                and place between :first and :last)
                        select s.place, s.member_id, s.amount,
                            (select c.way from shares.choice c
                                where c.cooperative_id = :cooperative and c.member_id = s.member_id) as way
                        from share s
                        where s.place not in (
                            select p.place from shares.payment p
                            where p.cooperative_id = :cooperative and p.distribution_id = :distribution
                                and p.place between :first and :last)
                        order by s.place
                        """)
                .param("cooperative", cooperative.value())
                .param("distribution", distribution.value())
                .param("first", stretch.first())
                .param("last", stretch.last())
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
