package coop.milpa.approvals.internal;

import coop.milpa.approvals.Approval;
import coop.milpa.approvals.Approval.Asked;
import coop.milpa.approvals.Approval.Decision;
import coop.milpa.approvals.Approval.What;
import coop.milpa.approvals.ApprovalId;
import coop.milpa.approvals.AskApproval;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.stereotype.Repository;

/** What was asked for, in PostgreSQL. Works in the caller's transaction. */
@Repository
class ApprovalRegister {

    private final JdbcClient jdbc;

    ApprovalRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever asks the same at the same time changes nothing. */
    void add(AskApproval command, ApprovalId id, Asked asked) {
        What what = command.what();
        jdbc.sql("""
                        insert into approvals.approval (cooperative_id, approval_id, request_id, mark, act, subject,
                            resume, amount, currency, branch_id, business_date, asked_by, asked_at, asked_reason)
                        values (:cooperative, :id, :request, :mark, :act, :subject, :resume, :amount, :currency,
                            :branch, :day, :by, :at, :reason)
                        on conflict (cooperative_id, request_id, mark) do nothing
                        """)
                .param("cooperative", command.cooperative().value())
                .param("id", id.value())
                .param("request", command.request().value())
                .param("mark", what.mark())
                .param("act", what.act())
                .param("subject", what.subject())
                .param("resume", what.resume())
                .param("amount", what.amount().minor())
                .param("currency", what.amount().currency().getCurrencyCode())
                .param("branch", asked.branch().value())
                .param("day", asked.day())
                .param("by", asked.by().value())
                .param("at", asked.at().atOffset(ZoneOffset.UTC))
                .param("reason", asked.reason())
                .update();
    }

    /** Whether it was the first decision. */
    boolean decide(CooperativeId cooperative, ApprovalId approval, Decision decision) {
        return jdbc.sql("""
                        update approvals.approval
                        set decided_by = :by, decided_at = :at, granted = :granted, decision_reason = :reason
                        where cooperative_id = :cooperative and approval_id = :id and decided_by is null
                        """)
                        .param("cooperative", cooperative.value())
                        .param("id", approval.value())
                        .param("by", decision.by().value())
                        .param("at", decision.at().atOffset(ZoneOffset.UTC))
                        .param("granted", decision.granted())
                        .param("reason", decision.reason())
                        .update()
                == 1;
    }

    Optional<Approval> find(CooperativeId cooperative, ApprovalId approval) {
        return where(cooperative, "approval_id = :id", Map.of("id", approval.value()))
                .optional();
    }

    Optional<Approval> of(CooperativeId cooperative, UUID request, String mark) {
        return where(cooperative, "request_id = :request and mark = :mark", Map.of("request", request, "mark", mark))
                .optional();
    }

    List<Approval> askedBy(CooperativeId cooperative, ActorId person, LocalDate since, int limit) {
        return where(
                        cooperative,
                        "business_date >= :since and asked_by = :by order by asked_at desc, approval_id limit :limit",
                        Map.of("since", since, "by", person.value(), "limit", limit))
                .list();
    }

    List<Approval> waiting(CooperativeId cooperative, LocalDate day, Optional<BranchId> branch) {
        return where(
                        cooperative,
                        "business_date = :day and decided_by is null"
                                + " and branch_id = coalesce(nullif(:branch, '')::uuid, branch_id) order by asked_at",
                        Map.of(
                                "day",
                                day,
                                "branch",
                                branch.map(BranchId::toString).orElse("")))
                .list();
    }

    List<Approval> decided(CooperativeId cooperative, LocalDate day, int limit) {
        return where(
                        cooperative,
                        "business_date = :day and decided_by is not null order by decided_at desc limit :limit",
                        Map.of("day", day, "limit", limit))
                .list();
    }

    private MappedQuerySpec<Approval> where(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        return jdbc.sql("""
                        select approval_id, request_id, mark, act, subject, resume, amount, currency, branch_id,
                            business_date, asked_by, asked_at, asked_reason, decided_by, decided_at, granted,
                            decision_reason
                        from approvals.approval where cooperative_id = :cooperative and %s
                        """.formatted(condition))
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> approval(row));
    }

    private static Approval approval(ResultSet row) throws SQLException {
        var amount = new Money(row.getLong("amount"), Currency.getInstance(row.getString("currency")));
        var what = new What(
                row.getString("act"), row.getString("subject"), amount, row.getString("mark"), row.getString("resume"));
        var asked = new Asked(
                new ActorId(row.getObject("asked_by", UUID.class)),
                new BranchId(row.getObject("branch_id", UUID.class)),
                row.getObject("business_date", LocalDate.class),
                instant(row, "asked_at"),
                row.getString("asked_reason"));
        UUID by = row.getObject("decided_by", UUID.class);
        Optional<Decision> decision = by == null
                ? Optional.empty()
                : Optional.of(new Decision(
                        new ActorId(by),
                        instant(row, "decided_at"),
                        row.getBoolean("granted"),
                        row.getString("decision_reason")));
        return new Approval(
                new ApprovalId(row.getObject("approval_id", UUID.class)),
                new RequestId(row.getObject("request_id", UUID.class)),
                what,
                asked,
                decision);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
