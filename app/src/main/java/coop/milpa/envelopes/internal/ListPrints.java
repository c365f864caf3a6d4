package coop.milpa.envelopes.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.EntryId;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import coop.milpa.platform.TenantScope;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts how often lists are printed. */
@Component
class ListPrints {

    private final ListRegister register;
    private final AuditTrail trail;
    private final CurrentActor actor;
    private final TenantScope tenants;
    private final Clock clock;

    ListPrints(ListRegister register, AuditTrail trail, CurrentActor actor, TenantScope tenants, Clock clock) {
        this.register = register;
        this.trail = trail;
        this.actor = actor;
        this.tenants = tenants;
        this.clock = clock;
    }

    int printed(CooperativeId cooperative, EntryId entry) {
        return tenants.write(cooperative, () -> {
            int number = register.print(
                    cooperative, entry, clock.instant(), actor.get().actor().id());
            trail.record(
                    cooperative,
                    new Change(
                            new Subject("envelope", entry.toString()),
                            "envelopes.list-printed",
                            Json.NOTHING,
                            Json.of(Map.of("number", number))));
            return number;
        });
    }
}
