package coop.milpa.savings.internal;

import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsOrder;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Records what people decided about accounts. */
@Component
class SavingsTrail {

    private final AuditTrail audit;

    SavingsTrail(AuditTrail audit) {
        this.audit = audit;
    }

    void decided(SavingsOrder order, SavingsAccount account, String action, Map<String, String> facts) {
        var subject = new Subject("savings-account", account.terms().number());
        audit.record(order.cooperative(), new Change(subject, action, Json.NOTHING, Json.of(facts)));
    }
}
