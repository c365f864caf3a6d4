package coop.milpa.shares.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import coop.milpa.shares.Distribution;
import coop.milpa.shares.ResolveDistribution;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes into the audit trail what was proposed, withdrawn and resolved. */
@Component
class SurplusTrail {

    private final AuditTrail trail;

    SurplusTrail(AuditTrail trail) {
        this.trail = trail;
    }

    void proposed(CooperativeId cooperative, Distribution proposed) {
        record(
                cooperative,
                proposed,
                "shares.surplus-proposed",
                Map.of(
                        "year", proposed.endsOn().toString(),
                        "surplus", proposed.figures().surplus().toString(),
                        "declared", proposed.figures().declared().toString()));
    }

    void withdrawn(CooperativeId cooperative, Distribution withdrawn) {
        record(
                cooperative,
                withdrawn,
                "shares.surplus-withdrawn",
                Map.of("year", withdrawn.endsOn().toString()));
    }

    void resolved(ResolveDistribution command, Distribution resolved) {
        record(
                command.cooperative(),
                resolved,
                "shares.surplus-resolved",
                Map.of(
                        "year", resolved.endsOn().toString(),
                        "minute", command.resolution().minute(),
                        "point", command.resolution().point()));
    }

    private void record(CooperativeId cooperative, Distribution of, String action, Map<String, String> facts) {
        var subject = new Subject("surplus", of.id().toString());
        trail.record(cooperative, new Change(subject, action, Json.NOTHING, Json.of(facts)));
    }
}
