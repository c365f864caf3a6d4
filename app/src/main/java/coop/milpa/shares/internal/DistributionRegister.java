package coop.milpa.shares.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.EntryId;
import coop.milpa.shares.Distribution;
import coop.milpa.shares.Distribution.Figures;
import coop.milpa.shares.DistributionId;
import coop.milpa.shares.ResolveDistribution;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Distributions in PostgreSQL, without what each member is paid. Works in the caller's transaction. */
@Repository
class DistributionRegister {

    private static final String LOCK = "milpa.shares:";
    private static final String ID = "distribution_id = :id";

    private final JdbcClient jdbc;
    private final DistributionParts parts;

    DistributionRegister(JdbcClient jdbc, DistributionParts parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    /** One thing at a time is done to the surpluses of a cooperative, until the transaction ends. */
    void lock(CooperativeId cooperative) {
        jdbc.sql("select true from pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", LOCK + cooperative)
                .query(Boolean.class)
                .single();
    }

    /** The same for what may be done beside its like, such as paying others: until it ends nothing else is done. */
    void share(CooperativeId cooperative) {
        jdbc.sql("select true from pg_advisory_xact_lock_shared(hashtextextended(:what, 0))")
                .param("what", LOCK + cooperative)
                .query(Boolean.class)
                .single();
    }

    void add(CooperativeId cooperative, RequestId request, Distribution proposed) {
        Figures figures = proposed.figures();
        jdbc.sql("""
                        insert into shares.distribution (cooperative_id, distribution_id, request_id, ends_on, from_on,
                            currency, rate, cap, year_days, way, wanted, surplus, member_income, third_income,
                            indivisible, interest, patronage, retained, members, proposed_by, proposed_on, state)
                        values (:cooperative, :id, :request, :to, :from, :currency, :rate, :cap, :yearDays, :way,
                            :wanted::bigint, :surplus, :memberIncome, :thirdIncome, :indivisible, :interest, :patronage,
                            :retained, :members, :by, :on, 'PROPOSED')
                        """)
                .param("cooperative", cooperative.value())
                .param("id", proposed.id().value())
                .param("request", request.value())
                .param("from", proposed.days().from())
                .param("to", proposed.days().to())
                .param("currency", proposed.currency().getCurrencyCode())
                .param("rate", proposed.terms().rate().percent())
                .param("cap", proposed.terms().cap().percent())
                .param("yearDays", proposed.terms().yearDays())
                .param("way", proposed.terms().way().name())
                .param("wanted", proposed.terms().wanted().map(Money::minor).orElse(null))
                .param("surplus", figures.surplus().minor())
                .param("memberIncome", figures.memberIncome().minor())
                .param("thirdIncome", figures.thirdIncome().minor())
                .param("indivisible", figures.indivisible().minor())
                .param("interest", figures.interest().minor())
                .param("patronage", figures.patronage().minor())
                .param("retained", figures.retained().minor())
                .param("members", figures.members())
                .param("by", proposed.proposal().by().value())
                .param("on", proposed.proposal().on())
                .update();
        parts.add(cooperative, proposed);
    }

    void withdraw(CooperativeId cooperative, DistributionId distribution) {
        jdbc.sql("""
                        update shares.distribution set state = 'WITHDRAWN'
                        where cooperative_id = :cooperative and distribution_id = :id and state = 'PROPOSED'
                        """)
                .param("cooperative", cooperative.value())
                .param("id", distribution.value())
                .update();
    }

    void resolve(ResolveDistribution command, ActorId by, EntryId entry) {
        jdbc.sql("""
                        update shares.distribution set state = 'RESOLVED', organ = :organ, minute = :minute,
                            point = :point, resolved_on = :on, resolved_by = :by, entry_id = :entry
                        where cooperative_id = :cooperative and distribution_id = :id and state = 'PROPOSED'
                        """)
                .param("cooperative", command.cooperative().value())
                .param("id", command.distribution().value())
                .param("organ", command.resolution().organ())
                .param("minute", command.resolution().minute())
                .param("point", command.resolution().point())
                .param("on", command.resolution().on())
                .param("by", by.value())
                .param("entry", entry.value())
                .update();
    }

    void pays(CooperativeId cooperative, DistributionId distribution) {
        jdbc.sql("""
                        update shares.distribution set pays = true
                        where cooperative_id = :cooperative and distribution_id = :id and not pays
                        """)
                .param("cooperative", cooperative.value())
                .param("id", distribution.value())
                .update();
    }

    Optional<Distribution> find(CooperativeId cooperative, DistributionId distribution) {
        return where(cooperative, ID, Map.of("id", distribution.value())).stream()
                .findFirst();
    }

    Optional<Distribution> askedBy(CooperativeId cooperative, RequestId request) {
        return where(cooperative, "request_id = :request", Map.of("request", request.value())).stream()
                .findFirst();
    }

    Optional<Distribution> ofYear(CooperativeId cooperative, LocalDate endsOn) {
        return where(cooperative, "ends_on = :on and state <> 'WITHDRAWN'", Map.of("on", endsOn)).stream()
                .findFirst();
    }

    List<Distribution> all(CooperativeId cooperative) {
        return where(cooperative, "true", Map.of());
    }

    /** Resolved ones whose payment has begun. */
    List<Distribution> paying(CooperativeId cooperative) {
        return where(cooperative, "pays", Map.of());
    }

    private List<Distribution> where(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        List<DistributionRow> rows = jdbc.sql("""
                        select * from shares.distribution where cooperative_id = :cooperative and %s
                        order by ends_on desc, distribution_id desc
                        """.formatted(condition))
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> DistributionRow.read(row))
                .list();
        return rows.isEmpty() ? List.of() : parts.joined(cooperative, rows);
    }
}
