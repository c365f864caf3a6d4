package coop.milpa.registry.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.MembersMin;
import coop.milpa.registry.Registration;
import coop.milpa.registry.RegistryRefusal;
import coop.milpa.registry.Standings;
import coop.milpa.registry.Status;
import coop.milpa.registry.StatusChange;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Notes what authorities hold of a cooperative, and says what its country's law asks. */
@Service
class StandingDesk implements Standings {

    private final NameRules names = new NameRules();
    private final MembersMins minimums = new MembersMins();
    private final StandingRegister register;
    private final AuditTrail audit;
    private final TenantScope tenants;
    private final Clock clock;

    StandingDesk(StandingRegister register, AuditTrail audit, TenantScope tenants, Clock clock) {
        this.register = register;
        this.audit = audit;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public Outcome<Registration> register(CooperativeId cooperative, Registration registration) {
        Optional<RegistryRefusal> refusal = RegistryPolicy.badName(registration.authority(), 100)
                .or(() -> RegistryPolicy.badName(registration.number(), 60));
        return refusal.<Outcome<Registration>>map(Outcome::refused)
                .orElseGet(() -> tenants.write(cooperative, () -> registered(cooperative, registration)));
    }

    @Override
    public Outcome<StatusChange> decide(CooperativeId cooperative, StatusChange change) {
        Optional<RegistryRefusal> refusal = AffiliationPolicy.badReason(change.reason())
                .or(() -> AffiliationPolicy.outOfRange(change.from(), today()));
        return refusal.<Outcome<StatusChange>>map(Outcome::refused)
                .orElseGet(() -> tenants.write(cooperative, () -> decided(cooperative, change)));
    }

    @Override
    public Status status(CooperativeId cooperative, LocalDate on) {
        return register.changes(cooperative).stream()
                .filter(change -> !change.from().isAfter(on))
                .reduce((earlier, later) -> later)
                .map(StatusChange::status)
                .orElse(Status.ACTIVE);
    }

    @Override
    public List<StatusChange> changes(CooperativeId cooperative) {
        return register.changes(cooperative);
    }

    @Override
    public List<Registration> registrations(CooperativeId cooperative) {
        return register.registrations(cooperative);
    }

    @Override
    public Optional<MembersMin> membersMin(Cooperative cooperative, LocalDate on) {
        return minimums.of(cooperative, on);
    }

    @Override
    public List<String> remarks(String country, String name, LocalDate on) {
        return names.remarks(country, name, on);
    }

    private Outcome<Registration> registered(CooperativeId cooperative, Registration wanted) {
        if (register.add(cooperative, wanted)) {
            record(
                    cooperative,
                    "registry.registration-noted",
                    Map.of("authority", wanted.authority(), "number", wanted.number()));
            return Outcome.done(wanted);
        }
        Registration known = register.registrations(cooperative).stream()
                .filter(each -> each.authority().equals(wanted.authority()))
                .findFirst()
                .orElseThrow();
        return known.equals(wanted)
                ? Outcome.done(known)
                : Outcome.refused(new RegistryRefusal.RegisteredOtherwise(known.authority(), known.number()));
    }

    private Outcome<StatusChange> decided(CooperativeId cooperative, StatusChange wanted) {
        if (register.add(cooperative, wanted)) {
            record(
                    cooperative,
                    "registry.status-decided",
                    Map.of(
                            "status", wanted.status().name(),
                            "from", wanted.from().toString(),
                            "reason", wanted.reason()));
            return Outcome.done(wanted);
        }
        StatusChange known = register.changes(cooperative).stream()
                .filter(each -> each.from().equals(wanted.from()))
                .findFirst()
                .orElseThrow();
        return known.equals(wanted)
                ? Outcome.done(known)
                : Outcome.refused(new RegistryRefusal.StatusDecided(known.from(), known.status()));
    }

    private void record(CooperativeId cooperative, String action, Map<String, String> said) {
        Subject subject = new Subject("cooperative", cooperative.toString());
        audit.record(cooperative, new Change(subject, action, Json.NOTHING, Json.of(said)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
