package coop.milpa.contributions.internal;

import coop.milpa.contributions.ContributionTransfer;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.members.Resolution;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes into the audit trail which contributions were handed over, what allowed it, and prints of it. */
@Component
class TransferTrail {

    private final AuditTrail trail;

    TransferTrail(AuditTrail trail) {
        this.trail = trail;
    }

    void transferred(CooperativeId cooperative, ContributionTransfer transfer) {
        Resolution resolution = transfer.allowed().resolution();
        trail.record(
                cooperative,
                new Change(
                        new Subject("contribution-transfer", String.valueOf(transfer.number())),
                        "contributions.transferred",
                        Json.NOTHING,
                        Json.of(Map.of(
                                "from", transfer.from().toString(),
                                "to", transfer.to().toString(),
                                "amount", transfer.amount().toString(),
                                "resolution", resolution.organ() + " " + resolution.minute() + " " + resolution.point(),
                                "resolved-on", resolution.on().toString(),
                                "reason", transfer.allowed().reason()))));
    }

    void printed(CooperativeId cooperative, ContributionTransfer transfer, int number) {
        trail.record(
                cooperative,
                new Change(
                        new Subject("contribution-transfer", String.valueOf(transfer.number())),
                        "contributions.transfer-printed",
                        Json.NOTHING,
                        Json.of(Map.of("number", number))));
    }
}
