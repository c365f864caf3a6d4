package coop.milpa.registry.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import coop.milpa.platform.TenantScope;
import coop.milpa.platform.Validity;
import coop.milpa.registry.Affiliate;
import coop.milpa.registry.Affiliation;
import coop.milpa.registry.Affiliation.Parent;
import coop.milpa.registry.Affiliations;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.EndAffiliation;
import coop.milpa.registry.RegistryRefusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Begins and ends affiliations and reads them as of any day. */
@Service
class AffiliationDesk implements Affiliations {

    private final AffiliationPolicy policy = new AffiliationPolicy();
    private final AffiliationRegister register;
    private final CooperativeRegister cooperatives;
    private final AuditTrail audit;
    private final TenantScope tenants;
    private final Clock clock;

    AffiliationDesk(
            AffiliationRegister register,
            CooperativeRegister cooperatives,
            AuditTrail audit,
            TenantScope tenants,
            Clock clock) {
        this.register = register;
        this.cooperatives = cooperatives;
        this.audit = audit;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public Outcome<Affiliation> begin(Affiliate command) {
        var wanted = new Affiliation(
                command.cooperative(),
                new Parent.InNetwork(command.parent()),
                Validity.from(command.from()),
                command.reason());
        return tenants.write(command.cooperative(), () -> begin(wanted, command.request()));
    }

    @Override
    public Outcome<Affiliation> end(EndAffiliation command) {
        return tenants.write(command.cooperative(), () -> ended(command));
    }

    @Override
    public List<Affiliation> of(CooperativeId cooperative, LocalDate on) {
        return history(cooperative).stream()
                .filter(each -> each.days().holdsOn(on))
                .toList();
    }

    @Override
    public List<Affiliation> history(CooperativeId cooperative) {
        return register.history(cooperative);
    }

    @Override
    public List<Affiliation> all(LocalDate on) {
        return register.all(on);
    }

    @Override
    public List<Cooperative> members(CooperativeId parent, LocalDate on) {
        return tree(parent, on).stream()
                .filter(place -> place.distance() == 1)
                .map(Place::cooperative)
                .sorted(Comparator.comparing(Cooperative::code))
                .toList();
    }

    @Override
    public List<Place> tree(CooperativeId root, LocalDate on) {
        Map<CooperativeId, Cooperative> known =
                cooperatives.all().stream().collect(Collectors.toMap(Cooperative::id, Function.identity()));
        return register.below(root, on).stream()
                .map(below -> new Place(
                        Objects.requireNonNull(known.get(below.cooperative())), below.above(), below.distance()))
                .toList();
    }

    private Outcome<Affiliation> begin(Affiliation wanted, RequestId request) {
        register.lock(wanted.member());
        Optional<Affiliation> before = register.begunBy(wanted.member(), request);
        if (before.isPresent()) {
            return saysTheSame(before.get(), wanted) ? Outcome.done(before.get()) : reused(request);
        }
        Cooperative parent = named(wanted.parent());
        Optional<RegistryRefusal> refusal =
                policy.forbids(wanted, named(wanted.member()), parent, register.history(wanted.member()), today());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        register.add(wanted, request);
        record(wanted, "registry.affiliated", parent.code(), wanted.days().from(), wanted.reason());
        return Outcome.done(wanted);
    }

    private Outcome<Affiliation> ended(EndAffiliation command) {
        register.lock(command.cooperative());
        Parent asked = new Parent.InNetwork(command.parent());
        Optional<AffiliationRegister.Ended> before = register.endedBy(command.cooperative(), command.request());
        if (before.isPresent()) {
            Affiliation affiliation = before.get().affiliation();
            boolean same = affiliation.parent().equals(asked)
                    && affiliation.days().to().equals(command.last())
                    && before.get().reason().equals(command.reason());
            return same ? Outcome.done(affiliation) : reused(command.request());
        }
        Cooperative parent = named(command.parent());
        Optional<Affiliation> standing = of(command.cooperative(), command.last()).stream()
                .filter(each -> each.parent().equals(asked))
                .findFirst();
        Optional<RegistryRefusal> refusal =
                policy.forbidsEnd(command.reason(), command.last(), parent, standing, today());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        register.end(command);
        Affiliation left = standing.orElseThrow();
        record(left, "registry.affiliation-ended", parent.code(), command.last(), command.reason());
        return Outcome.done(
                new Affiliation(left.member(), asked, new Validity(left.days().from(), command.last()), left.reason()));
    }

    private static boolean saysTheSame(Affiliation before, Affiliation wanted) {
        return before.parent().equals(wanted.parent())
                && before.days().from().equals(wanted.days().from())
                && before.reason().equals(wanted.reason());
    }

    private void record(Affiliation affiliation, String action, String parent, LocalDate day, String reason) {
        Map<String, String> said = Map.of("parent", parent, "day", day.toString(), "reason", reason);
        audit.record(
                affiliation.member(),
                new Change(
                        new Subject("cooperative", affiliation.member().toString()),
                        action,
                        Json.NOTHING,
                        Json.of(said)));
    }

    private Cooperative named(Parent parent) {
        return switch (parent) {
            case Parent.InNetwork(CooperativeId cooperative) -> named(cooperative);
            case Parent.Outside(String name) -> throw new IllegalArgumentException("Not of the network: " + name);
        };
    }

    private Cooperative named(CooperativeId cooperative) {
        return cooperatives
                .byId(cooperative)
                .orElseThrow(() -> new IllegalArgumentException("No cooperative " + cooperative));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Outcome<Affiliation> reused(RequestId request) {
        return Outcome.refused(new RegistryRefusal.RequestReused(request));
    }
}
