package coop.milpa.origination.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.origination.LoanApplication;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the audit trail what is done with applications. */
@Component
class OriginationTrail {

    private final AuditTrail audit;

    OriginationTrail(AuditTrail audit) {
        this.audit = audit;
    }

    void wrote(CooperativeId cooperative, Optional<LoanApplication> before, LoanApplication after) {
        String action = before.isPresent() ? "origination.application-amended" : "origination.application-received";
        audit.record(
                cooperative,
                new Change(
                        subject(after.number()),
                        action,
                        before.map(OriginationTrail::facts).orElse(Json.NOTHING),
                        facts(after)));
    }

    void did(CooperativeId cooperative, long number, String action, Map<String, String> facts) {
        audit.record(
                cooperative,
                new Change(subject(number), "origination.application-" + action, Json.NOTHING, Json.of(facts)));
    }

    void decider(CooperativeId cooperative, ActorId decider, Optional<PartyId> before, PartyId after) {
        audit.record(
                cooperative,
                new Change(
                        new Subject("loan-decider", decider.toString()),
                        "origination.decider-said",
                        before.map(person -> Json.of(person.toString())).orElse(Json.NOTHING),
                        Json.of(after.toString())));
    }

    private static Json facts(LoanApplication of) {
        return Json.of(Map.of(
                "product", of.contents().asked().product(),
                "amount", of.contents().asked().amount().toString(),
                "instalments", of.contents().asked().instalments(),
                "income", of.contents().budget().income().toString(),
                "expenses", of.contents().budget().expenses().toString()));
    }

    private static Subject subject(long number) {
        return new Subject("loan-application", Long.toString(number));
    }
}
