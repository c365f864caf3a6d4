package coop.milpa.teller.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Actor;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import coop.milpa.teller.CashCount;
import coop.milpa.teller.CountRefusal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says who acts, and writes into the audit trail what was done. */
@Component
class TellerTrail {

    private final AuditTrail trail;
    private final CurrentActor current;
    private final Clock clock;

    TellerTrail(AuditTrail trail, CurrentActor current, Clock clock) {
        this.trail = trail;
        this.current = current;
        this.clock = clock;
    }

    /** Whoever acts, now. */
    Act now() {
        return new Act(current.get().actor().id(), clock.instant());
    }

    /** Why whoever acts may not sign for cash: it is no person. */
    Optional<CountRefusal> forbidsPrograms() {
        return current.get().actor().kind() == Actor.Kind.PERSON
                ? Optional.empty()
                : Optional.of(new CountRefusal.PersonNeeded());
    }

    /**
     * Records what was done.
     *
     * @param subject  its kind and id
     * @param done  in the past tense, such as {@code shift-opened}
     * @param facts  amounts and ids as text
     */
    void record(CooperativeId cooperative, Subject subject, String done, Map<String, String> facts) {
        trail.record(cooperative, new Change(subject, "teller." + done, Json.NOTHING, Json.of(facts)));
    }

    /** A count in one line, such as {@code 3 x 100.00, 2 x 0.25}. */
    static String words(CashCount count) {
        return count.present().stream()
                .map(line -> line.quantity() + " x " + line.value().toDecimal().toPlainString())
                .collect(Collectors.joining(", "));
    }
}
