package coop.milpa.approvals.internal;

import coop.milpa.approvals.Approval;
import coop.milpa.approvals.Approval.Decision;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes into the audit trail who asked for what, and what was said. */
@Component
class ApprovalTrail {

    private final AuditTrail trail;

    ApprovalTrail(AuditTrail trail) {
        this.trail = trail;
    }

    void asked(CooperativeId cooperative, Approval approval) {
        Map<String, String> facts = Map.of(
                "act", approval.what().act(),
                "subject", approval.what().subject(),
                "amount", approval.what().amount().toString(),
                "reason", approval.asked().reason());
        trail.record(cooperative, new Change(subject(approval), "approvals.asked", Json.NOTHING, Json.of(facts)));
    }

    void decided(CooperativeId cooperative, Approval approval) {
        Decision decision = approval.decision().orElseThrow();
        String action = decision.granted() ? "approvals.granted" : "approvals.denied";
        Map<String, String> facts = Map.of(
                "amount", approval.what().amount().toString(),
                "asked-by", approval.asked().by().toString(),
                "reason", decision.reason());
        trail.record(cooperative, new Change(subject(approval), action, Json.NOTHING, Json.of(facts)));
    }

    private static Subject subject(Approval approval) {
        return new Subject("approval", approval.id().toString());
    }
}
