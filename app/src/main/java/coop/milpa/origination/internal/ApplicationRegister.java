package coop.milpa.origination.internal;

import coop.milpa.credit.CreditVersion.Level;
import coop.milpa.credit.LoanAsked;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;
import coop.milpa.loan.PlannedInstalment;
import coop.milpa.origination.ApplicationState;
import coop.milpa.origination.LoanApplication;
import coop.milpa.origination.LoanApplication.Contents;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Applications in PostgreSQL, with their budgets and visits. Works in the caller's transaction. */
@Repository
class ApplicationRegister {

    private static final String ROWS = """
            select number, request_id, member_id, branch_id, officer_id, taken_by, taken_on, product, currency, amount,
                instalments, grace_principal, grace_interest, plan_due::text[], plan_principal, purpose, activity,
                stage, level, decided_on, minutes, resolution, expires_on, withdrawn_on, withdrawn_reason, disbursed_on,
                loan_number, disburse_request_id
            from origination.application where cooperative_id = :cooperative
            """;

    private final JdbcClient jdbc;
    private final ApplicationParts parts;

    ApplicationRegister(JdbcClient jdbc, ApplicationParts parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    /** An application, and by which requests it was made and paid out. */
    record Kept(LoanApplication application, RequestId made, Optional<RequestId> disbursed) {}

    /** Numbers are given one by one, until the transaction ends. */
    long nextNumber(CooperativeId cooperative) {
        jdbc.sql("select true from pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "milpa.origination:" + cooperative)
                .query(Boolean.class)
                .single();
        return jdbc.sql("""
                        select coalesce(max(number), 0) + 1 from origination.application
                        where cooperative_id = :cooperative
                        """)
                .param("cooperative", cooperative.value())
                .query(Long.class)
                .single();
    }

    Optional<Kept> find(CooperativeId cooperative, long number) {
        return one(cooperative, "and number = :number", Map.of("number", number));
    }

    /** The same; nobody else changes it until the transaction ends. */
    Optional<Kept> locked(CooperativeId cooperative, long number) {
        return one(cooperative, "and number = :number for update", Map.of("number", number));
    }

    Optional<Kept> requested(CooperativeId cooperative, RequestId request) {
        return one(cooperative, "and request_id = :request", Map.of("request", request.value()));
    }

    private Optional<Kept> one(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        return jdbc.sql(ROWS + condition)
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> ApplicationRow.read(row))
                .optional()
                .map(row -> row.with(parts.budget(cooperative, row.number()), parts.visits(cooperative, row.number())));
    }

    void add(CooperativeId cooperative, RequestId request, LoanApplication taken) {
        jdbc.sql("""
                        insert into origination.application (cooperative_id, number, request_id, member_id, branch_id,
                            officer_id, taken_by, taken_on, product, currency, amount, instalments, grace_principal,
                            grace_interest, plan_due, plan_principal, purpose, activity, stage)
                        values (:cooperative, :number, :request, :member, :branch, :officer, :by::uuid[], :on, :product,
                            :currency, :amount, :instalments, :gracePrincipal, :graceInterest, :dues::text[]::date[],
                            :principals::bigint[], :purpose, nullif(:activity, ''), 'RECEIVED')
                        """)
                .param("cooperative", cooperative.value())
                .param("number", taken.number())
                .param("request", request.value())
                .param("member", taken.member().value())
                .param("branch", taken.taken().branch().value())
                .param("officer", taken.taken().officer().value())
                .param("by", ids(taken.taken().by()))
                .param("on", taken.taken().on())
                .params(columns(taken.contents()))
                .update();
        parts.write(cooperative, taken.number(), taken.contents().budget());
    }

    void amend(CooperativeId cooperative, LoanApplication amended) {
        jdbc.sql("""
                        update origination.application set taken_by = :by::uuid[], product = :product,
                            currency = :currency, amount = :amount, instalments = :instalments,
                            grace_principal = :gracePrincipal, grace_interest = :graceInterest,
                            plan_due = :dues::text[]::date[], plan_principal = :principals::bigint[],
                            purpose = :purpose, activity = nullif(:activity, ''), stage = 'RECEIVED'
                        where cooperative_id = :cooperative and number = :number
                        """)
                .param("cooperative", cooperative.value())
                .param("number", amended.number())
                .param("by", ids(amended.taken().by()))
                .params(columns(amended.contents()))
                .update();
        parts.write(cooperative, amended.number(), amended.contents().budget());
    }

    void evaluated(CooperativeId cooperative, long number) {
        jdbc.sql("""
                        update origination.application set stage = 'EVALUATED'
                        where cooperative_id = :cooperative and number = :number
                        """)
                .param("cooperative", cooperative.value())
                .param("number", number)
                .update();
    }

    void withdrawn(CooperativeId cooperative, long number, ApplicationState.Withdrawn withdrawn) {
        jdbc.sql("""
                        update origination.application set stage = 'WITHDRAWN', withdrawn_on = :on,
                            withdrawn_reason = :reason
                        where cooperative_id = :cooperative and number = :number
                        """)
                .param("cooperative", cooperative.value())
                .param("number", number)
                .param("on", withdrawn.on())
                .param("reason", withdrawn.reason())
                .update();
    }

    /** @param expires  the last day on which it may be paid out; empty if it was not granted */
    void decided(
            CooperativeId cooperative, long number, ApplicationState.Decision decision, Optional<LocalDate> expires) {
        Level level = decision.level();
        jdbc.sql("""
                        update origination.application set stage = :stage, level = :level, decided_on = :on,
                            minutes = :minutes, resolution = :text, expires_on = :expires
                        where cooperative_id = :cooperative and number = :number
                        """)
                .param("cooperative", cooperative.value())
                .param("number", number)
                .param("stage", expires.isPresent() ? "APPROVED" : "REJECTED")
                .param("level", level.name())
                .param("on", decision.on())
                .param(
                        "minutes",
                        decision.minutes().map(ApplicationState.Minutes::number).orElse(null))
                .param(
                        "text",
                        decision.minutes().map(ApplicationState.Minutes::text).orElse(null))
                .param("expires", expires.orElse(null))
                .update();
    }

    void disbursed(CooperativeId cooperative, long number, RequestId request, ApplicationState.Disbursed disbursed) {
        jdbc.sql("""
                        update origination.application set stage = 'DISBURSED', disbursed_on = :on, loan_number = :loan,
                            disburse_request_id = :request
                        where cooperative_id = :cooperative and number = :number
                        """)
                .param("cooperative", cooperative.value())
                .param("number", number)
                .param("on", disbursed.on())
                .param("loan", disbursed.loan())
                .param("request", request.value())
                .update();
    }

    private static Map<String, Object> columns(Contents contents) {
        LoanAsked asked = contents.asked();
        Map<String, Object> columns = new HashMap<>(Map.of(
                "product", asked.product(),
                "currency", asked.amount().currency().getCurrencyCode(),
                "amount", asked.amount().minor(),
                "instalments", asked.instalments(),
                "gracePrincipal", asked.grace().principal(),
                "graceInterest", asked.grace().interestPayment(),
                "dues", asked.plan().stream().map(each -> each.due().toString()).toArray(String[]::new),
                "principals",
                        asked.plan().stream().map(PlannedInstalment::principal).toArray(Long[]::new),
                "purpose", contents.purpose().words()));
        columns.put("activity", contents.purpose().activity().orElse(""));
        return columns;
    }

    private static UUID[] ids(List<ActorId> actors) {
        return actors.stream().map(ActorId::value).toArray(UUID[]::new);
    }
}
