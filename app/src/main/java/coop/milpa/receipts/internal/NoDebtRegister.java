package coop.milpa.receipts.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.RequestId;
import coop.milpa.receipts.NoDebt;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.stereotype.Repository;

/** Proofs of no debt in PostgreSQL. Works in the caller's transaction. */
@Repository
class NoDebtRegister {

    private final JdbcClient jdbc;

    NoDebtRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one proof of a cooperative be issued or printed at a time: numbers have no gaps. */
    void lock(CooperativeId cooperative) {
        jdbc.sql("select true from pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "milpa.no-debt:" + cooperative)
                .query(Boolean.class)
                .single();
    }

    void add(CooperativeId cooperative, RequestId request, MemberId member, LocalDate on, ActorId by) {
        jdbc.sql("""
                        insert into receipts.no_debt (cooperative_id, number, request_id, member_id, issued_on,
                            issued_by)
                        select :cooperative, coalesce(max(number), 0) + 1, :request, :member, :on, :by
                        from receipts.no_debt where cooperative_id = :cooperative
                        """)
                .param("cooperative", cooperative.value())
                .param("request", request.value())
                .param("member", member.value())
                .param("on", on)
                .param("by", by.value())
                .update();
    }

    void printed(CooperativeId cooperative, NoDebt proof, ActorId by) {
        jdbc.sql("""
                        insert into receipts.no_debt_print (cooperative_id, number, print, actor_id)
                        values (:cooperative, :number, :print, :by)
                        """)
                .param("cooperative", cooperative.value())
                .param("number", proof.number())
                .param("print", proof.prints() + 1)
                .param("by", by.value())
                .update();
    }

    Optional<NoDebt> requested(CooperativeId cooperative, RequestId request) {
        return where(cooperative, "d.request_id = :request", Map.of("request", request.value()))
                .optional();
    }

    Optional<NoDebt> find(CooperativeId cooperative, long number) {
        return where(cooperative, "d.number = :number", Map.of("number", number))
                .optional();
    }

    List<NoDebt> of(CooperativeId cooperative, MemberId member) {
        return where(cooperative, "d.member_id = :member order by d.number desc", Map.of("member", member.value()))
                .list();
    }

    private MappedQuerySpec<NoDebt> where(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        return jdbc.sql("""
                        select d.number, d.member_id, d.issued_on,
                            (select count(*) from receipts.no_debt_print p
                             where p.cooperative_id = d.cooperative_id and p.number = d.number) as prints
                        from receipts.no_debt d where d.cooperative_id = :cooperative and %s
                        """.formatted(condition))
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> new NoDebt(
                        row.getLong("number"),
                        new MemberId(row.getObject("member_id", UUID.class)),
                        row.getObject("issued_on", LocalDate.class),
                        row.getInt("prints")));
    }
}
