package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.EntryId;
import coop.milpa.members.ApplicationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps whose money waits among applicants' deposits. Works in the caller's transaction. */
@Repository
class ApplicantMoneyRegister {

    private final JdbcClient jdbc;

    ApplicantMoneyRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An amount that came (positive) or left (negative) by an entry. */
    record Movement(ApplicationId application, EntryId entry, RequestId request, Money amount) {}

    void add(CooperativeId cooperative, List<Movement> movements, LocalDate on) {
        jdbc.sql("""
                        insert into members.applicant_money (cooperative_id, application_id, entry_id, request_id,
                            amount, currency, booked_on)
                        select :cooperative, *, :on from unnest(:applications::uuid[], :entries::uuid[],
                            :requests::uuid[], :amounts::bigint[], :currencies::text[])
                        """)
                .param("cooperative", cooperative.value())
                .param("on", on)
                .param(
                        "applications",
                        uuids(movements, each -> each.application().value()))
                .param("entries", uuids(movements, each -> each.entry().value()))
                .param("requests", uuids(movements, each -> each.request().value()))
                .param(
                        "amounts",
                        movements.stream().map(each -> each.amount().minor()).toArray(Long[]::new))
                .param(
                        "currencies",
                        movements.stream()
                                .map(each -> each.amount().currency().getCurrencyCode())
                                .toArray(String[]::new))
                .update();
    }

    /** What waits of each of them, an amount a currency; those of whom nothing does are left out. */
    Map<ApplicationId, List<Money>> waiting(CooperativeId cooperative, Collection<ApplicationId> applications) {
        Map<ApplicationId, List<Money>> waiting = new HashMap<>();
        jdbc.sql("""
                        select application_id, currency, sum(amount) as amount from members.applicant_money
                        where cooperative_id = :cooperative and application_id = any(:ids)
                        group by application_id, currency having sum(amount) <> 0 order by currency
                        """)
                .param("cooperative", cooperative.value())
                .param("ids", applications.stream().map(ApplicationId::value).toArray(UUID[]::new))
                .query(row -> {
                    var application = new ApplicationId(row.getObject("application_id", UUID.class));
                    waiting.computeIfAbsent(application, none -> new ArrayList<>())
                            .add(new Money(row.getLong("amount"), Currency.getInstance(row.getString("currency"))));
                });
        return waiting;
    }

    /** What a request paid before. */
    Optional<Movement> find(CooperativeId cooperative, RequestId request) {
        return jdbc.sql("""
                        select * from members.applicant_money
                        where cooperative_id = :cooperative and request_id = :request and amount > 0
                        """)
                .param("cooperative", cooperative.value())
                .param("request", request.value())
                .query((row, n) -> new Movement(
                        new ApplicationId(row.getObject("application_id", UUID.class)),
                        new EntryId(row.getObject("entry_id", UUID.class)),
                        request,
                        new Money(row.getLong("amount"), Currency.getInstance(row.getString("currency")))))
                .optional();
    }

    /** What waits in all of it, by currency, of applications that are pending or not. */
    Map<String, Long> sums(CooperativeId cooperative, boolean pending) {
        Map<String, Long> sums = new HashMap<>();
        jdbc.sql("""
                        select m.currency, sum(m.amount) as amount from members.applicant_money m
                        join members.application a
                            on a.cooperative_id = m.cooperative_id and a.application_id = m.application_id
                        where m.cooperative_id = :cooperative and (a.state in ('OPEN', 'ACCEPTED')) = :pending
                        group by m.currency having sum(m.amount) <> 0
                        """)
                .param("cooperative", cooperative.value())
                .param("pending", pending)
                .query(row -> {
                    sums.put(row.getString("currency"), row.getLong("amount"));
                });
        return sums;
    }

    private static UUID[] uuids(List<Movement> movements, Function<Movement, UUID> column) {
        return movements.stream().map(column).toArray(UUID[]::new);
    }
}
