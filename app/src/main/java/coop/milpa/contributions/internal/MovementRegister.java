package coop.milpa.contributions.internal;

import coop.milpa.contributions.ContributionPosition;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.kernel.TimeOrderedUuid;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was paid in. Works in the caller's transaction. */
@Repository
class MovementRegister {

    private final JdbcClient jdbc;
    private final QuotaRegister quotas;

    MovementRegister(JdbcClient jdbc, QuotaRegister quotas) {
        this.jdbc = jdbc;
        this.quotas = quotas;
    }

    /** Adds what was paid in, and to what was paid of quotas. */
    void add(CooperativeId cooperative, LocalDate day, List<Movement> movements) {
        jdbc.sql("""
                        insert into contributions.movement (cooperative_id, movement_id, member_id, entry_id,
                            business_date, kind, month, amount)
                        select :cooperative, id, member, entry, :day, kind, month::date, amount
                        from unnest(:ids::uuid[], :members::uuid[], :entries::uuid[], :kinds::text[], :months::text[],
                                    :amounts::bigint[]) as m (id, member, entry, kind, month, amount)
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .param("ids", Columns.ids(movements, each -> TimeOrderedUuid.next()))
                .param("members", Columns.ids(movements, each -> each.member().value()))
                .param(
                        "entries",
                        movements.stream()
                                .map(each -> each.entry().map(EntryId::value).orElse(null))
                                .toArray(UUID[]::new))
                .param("kinds", Columns.texts(movements, each -> each.kind().name()))
                .param(
                        "months",
                        movements.stream()
                                .map(each -> each.month().map(month -> month.atDay(1).toString()).orElse(null))
                                .toArray(String[]::new))
                .param("amounts", Columns.numbers(movements, Movement::minor))
                .update();
        List<Movement> ofQuotas = movements.stream()
                .filter(each -> each.kind() == Movement.Kind.QUOTA)
                .toList();
        if (!ofQuotas.isEmpty()) {
            quotas.pay(cooperative, ofQuotas);
        }
    }

    /** Where members stand at the end of a day; those without an account are left out. */
    Map<MemberId, ContributionPosition> positions(
            CooperativeId cooperative, Collection<MemberId> members, LocalDate day, Optional<Money> nominal) {
        return jdbc.sql("""
                        select a.member_id, a.currency, coalesce(m.paid_in, 0) as paid_in,
                            coalesce(q.unpaid, 0) as unpaid, coalesce(q.arrears, 0) as arrears
                        from contributions.account a
                        left join (
                            select member_id, sum(amount) as paid_in from contributions.movement
                            where cooperative_id = :cooperative and member_id = any(:members) and business_date <= :day
                            group by member_id) m on m.member_id = a.member_id
                        left join (
                            select member_id, sum(amount - paid) as unpaid,
                                sum(amount - paid) filter (where due_on <= :day) as arrears
                            from contributions.quota
                            where cooperative_id = :cooperative and member_id = any(:members) and month <= :day
                                and paid < amount
                            group by member_id) q on q.member_id = a.member_id and a.closed_on is null
                        where a.cooperative_id = :cooperative and a.member_id = any(:members)
                        """)
                .param("cooperative", cooperative.value())
                .param("members", Columns.members(members))
                .param("day", day)
                .query((row, n) -> {
                    Currency currency = Currency.getInstance(row.getString("currency"));
                    return new ContributionPosition(
                            new MemberId(row.getObject("member_id", UUID.class)),
                            new Money(row.getLong("paid_in"), currency),
                            new Money(row.getLong("unpaid"), currency),
                            new Money(row.getLong("arrears"), currency),
                            nominal.filter(value -> value.currency().equals(currency)));
                })
                .list()
                .stream()
                .collect(Collectors.toMap(ContributionPosition::member, each -> each));
    }

    /** Whether a request to pay in was carried out. */
    boolean isCarriedOut(CooperativeId cooperative, RequestId request) {
        return jdbc.sql("""
                        select exists (select from contributions.paid_request
                            where cooperative_id = :cooperative and request_id = :request)
                        """)
                .param("cooperative", cooperative.value())
                .param("request", request.value())
                .query(Boolean.class)
                .single();
    }

    void carriedOut(CooperativeId cooperative, RequestId request, EntryId entry) {
        jdbc.sql("insert into contributions.paid_request values (:cooperative, :request, :entry)")
                .param("cooperative", cooperative.value())
                .param("request", request.value())
                .param("entry", entry.value())
                .update();
    }

    /** What everyone has paid in, in a currency. */
    Money all(CooperativeId cooperative, Currency currency) {
        long minor = jdbc.sql("""
                        select coalesce(sum(m.amount), 0)
                        from contributions.movement m
                        join contributions.account a
                            on a.cooperative_id = m.cooperative_id and a.member_id = m.member_id
                        where m.cooperative_id = :cooperative and a.currency = :currency
                        """)
                .param("cooperative", cooperative.value())
                .param("currency", currency.getCurrencyCode())
                .query(Long.class)
                .single();
        return new Money(minor, currency);
    }
}
