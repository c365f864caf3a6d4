package coop.milpa.registry.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import coop.milpa.registry.Kinship;
import coop.milpa.registry.OfficeHolder;
import coop.milpa.registry.Organ;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the audit trail is told of organs. */
@Component
class OrganTrail {

    private final AuditTrail audit;

    OrganTrail(AuditTrail audit) {
        this.audit = audit;
    }

    void setUp(CooperativeId cooperative, List<Organ> organs, LocalDate on) {
        Subject subject = new Subject("cooperative", cooperative.toString());
        record(
                cooperative,
                subject,
                "registry.organs-set-up",
                Map.of("organs", organs.toString(), "on", on.toString()));
    }

    void elected(CooperativeId cooperative, OfficeHolder holder) {
        Map<String, String> said = Map.of(
                "party", holder.party().toString(),
                "organ", holder.seat().organ().name(),
                "office", holder.seat().office().name(),
                "from", holder.term().from().toString(),
                "to", holder.term().to().toString(),
                "minute", holder.election().minute(),
                "point", holder.election().point());
        record(cooperative, office(holder), "registry.office-filled", said);
    }

    void ended(CooperativeId cooperative, OfficeHolder holder, OfficeHolder.End end) {
        Map<String, String> said =
                Map.of("last", end.last().toString(), "how", end.how().name());
        record(cooperative, office(holder), "registry.office-ended", said);
    }

    void declared(CooperativeId cooperative, Kinship kinship) {
        Map<String, String> said = Map.of(
                "relative", kinship.relative().toString(),
                "kind", kinship.kind().name(),
                "degree", String.valueOf(kinship.degree()));
        Subject subject = new Subject("party", kinship.party().toString());
        record(cooperative, subject, "registry.kinship-declared", said);
    }

    private static Subject office(OfficeHolder holder) {
        return new Subject("office", holder.id().toString());
    }

    private void record(CooperativeId cooperative, Subject subject, String action, Map<String, String> said) {
        audit.record(cooperative, new Change(subject, action, Json.NOTHING, Json.of(said)));
    }
}
