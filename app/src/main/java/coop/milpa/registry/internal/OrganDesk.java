package coop.milpa.registry.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.platform.TenantScope;
import coop.milpa.platform.Validity;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Elect;
import coop.milpa.registry.EndOffice;
import coop.milpa.registry.Kinship;
import coop.milpa.registry.Office;
import coop.milpa.registry.OfficeHolder;
import coop.milpa.registry.OfficeId;
import coop.milpa.registry.Organ;
import coop.milpa.registry.OrganRefusal;
import coop.milpa.registry.OrganRule;
import coop.milpa.registry.Organs;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Sets up organs, notes elections and ends, and says who sits. */
@Service
class OrganDesk implements Organs {

    private final OrganPolicy policy = new OrganPolicy();
    private final OrganRegister register;
    private final CooperativeRegister cooperatives;
    private final Bylaws bylaws;
    private final OrganTrail trail;
    private final TenantScope tenants;
    private final Clock clock;

    OrganDesk(
            OrganRegister register,
            CooperativeRegister cooperatives,
            Bylaws bylaws,
            OrganTrail trail,
            TenantScope tenants,
            Clock clock) {
        this.register = register;
        this.cooperatives = cooperatives;
        this.bylaws = bylaws;
        this.trail = trail;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public List<OrganRule> setUp(CooperativeId cooperative, LocalDate on) {
        return tenants.write(cooperative, () -> {
            List<Organ> required = bylaws.rules(named(cooperative), on).stream()
                    .filter(OrganRule::required)
                    .map(OrganRule::organ)
                    .toList();
            if (register.add(cooperative, required, on) > 0) {
                trail.setUp(cooperative, required, on);
            }
            return rulesOf(cooperative, on);
        });
    }

    @Override
    public Outcome<OrganRule> setUp(CooperativeId cooperative, Organ organ, LocalDate on) {
        return tenants.write(cooperative, () -> {
            Optional<OrganRule> rule = bylaws.rules(named(cooperative), on).stream()
                    .filter(each -> each.organ() == organ)
                    .findFirst();
            if (rule.isPresent() && register.add(cooperative, List.of(organ), on) > 0) {
                trail.setUp(cooperative, List.of(organ), on);
            }
            return rule.map(Outcome::done).orElseGet(() -> Outcome.refused(new OrganRefusal.UnknownOrgan(organ)));
        });
    }

    @Override
    public List<OrganRule> rules(CooperativeId cooperative, LocalDate on) {
        return tenants.read(cooperative, () -> rulesOf(cooperative, on));
    }

    @Override
    public Outcome<OfficeHolder> elect(Elect command) {
        return tenants.write(command.cooperative(), () -> elected(command));
    }

    @Override
    public Outcome<OfficeHolder> end(EndOffice command) {
        return tenants.write(command.cooperative(), () -> ended(command));
    }

    @Override
    public Outcome<Kinship> declare(CooperativeId cooperative, Kinship kinship) {
        return tenants.write(cooperative, () -> declared(cooperative, kinship));
    }

    @Override
    public List<Kinship> kinships(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> register.kinships(cooperative));
    }

    @Override
    public List<OfficeHolder> sitting(CooperativeId cooperative, LocalDate on) {
        return tenants.read(cooperative, () -> policy.sitting(known(cooperative, on), on));
    }

    @Override
    public List<OfficeHolder> history(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> register.history(cooperative));
    }

    @Override
    public List<Vacancy> vacancies(CooperativeId cooperative, LocalDate on) {
        return tenants.read(cooperative, () -> {
            List<OfficeHolder> sitting = policy.sitting(known(cooperative, on), on);
            return rulesOf(cooperative, on).stream()
                    .map(rule -> new Vacancy(rule.organ(), rule.limits().seats() - principals(rule.organ(), sitting)))
                    .filter(vacancy -> vacancy.seats() > 0)
                    .toList();
        });
    }

    @Override
    public List<OfficeHolder> expiring(CooperativeId cooperative, LocalDate from, LocalDate to) {
        var days = new Validity(from, to);
        return history(cooperative).stream()
                .filter(holder ->
                        holder.end().isEmpty() && days.holdsOn(holder.term().to()))
                .sorted(Comparator.comparing(
                        (OfficeHolder holder) -> holder.term().to()))
                .toList();
    }

    @Override
    public List<Kinship> conflicts(CooperativeId cooperative, LocalDate on) {
        return tenants.read(cooperative, () -> policy.conflicts(known(cooperative, on), on));
    }

    private static int principals(Organ organ, List<OfficeHolder> sitting) {
        return Math.toIntExact(sitting.stream()
                .filter(holder ->
                        holder.seat().organ() == organ && holder.seat().office() != Office.SUBSTITUTE)
                .count());
    }

    private Outcome<OfficeHolder> elected(Elect command) {
        register.lock(command.cooperative());
        OrganPolicy.Known known = known(command.cooperative(), command.from());
        LocalDate last = command.to()
                .or(() -> known.rule(command.seat().organ()).map(rule -> OrganPolicy.termEnd(command.from(), rule)))
                .orElse(command.from());
        Optional<OfficeHolder> before = register.electedBy(command.cooperative(), command.request());
        if (before.isPresent()) {
            return repeated(before.get(), () -> saysTheSame(before.get(), command, last), command.request());
        }
        if (last.isBefore(command.from())) {
            return Outcome.refused(new OrganRefusal.TermBackwards(command.from(), last));
        }
        var wanted = new OfficeHolder(
                OfficeId.next(),
                command.party(),
                command.seat(),
                new Validity(command.from(), last),
                command.election(),
                Optional.empty());
        Optional<OrganRefusal> refusal = policy.forbids(wanted, known);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        register.add(command, wanted);
        trail.elected(command.cooperative(), wanted);
        return Outcome.done(wanted);
    }

    private Outcome<OfficeHolder> ended(EndOffice command) {
        register.lock(command.cooperative());
        var end = new OfficeHolder.End(command.last(), command.how());
        Optional<OfficeHolder> before = register.endedBy(command.cooperative(), command.request());
        if (before.isPresent()) {
            boolean same = before.get().id().equals(command.office())
                    && before.get().end().equals(Optional.of(end));
            return repeated(before.get(), () -> same, command.request());
        }
        OrganPolicy.Known known = known(command.cooperative(), command.last());
        Optional<OfficeHolder> holder = known.history().stream()
                .filter(each -> each.id().equals(command.office()))
                .findFirst();
        if (holder.isEmpty()) {
            return Outcome.refused(new OrganRefusal.UnknownOffice(command.office()));
        }
        int expiredDaysMax = known.rule(holder.get().seat().organ())
                .map(rule -> rule.limits().expiredDaysMax())
                .orElse(0);
        Optional<OrganRefusal> refusal = policy.forbidsEnd(holder.get(), command.last(), expiredDaysMax);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        register.end(command);
        OfficeHolder was = holder.get();
        trail.ended(command.cooperative(), was, end);
        return Outcome.done(
                new OfficeHolder(was.id(), was.party(), was.seat(), was.term(), was.election(), Optional.of(end)));
    }

    private Outcome<Kinship> declared(CooperativeId cooperative, Kinship kinship) {
        if (register.add(cooperative, kinship, today())) {
            trail.declared(cooperative, kinship);
            return Outcome.done(kinship);
        }
        Kinship before = register.kinships(cooperative).stream()
                .filter(each -> each.isOf(kinship.party()) && each.isOf(kinship.relative()))
                .findFirst()
                .orElseThrow();
        boolean same = before.kind() == kinship.kind() && before.degree() == kinship.degree();
        return same
                ? Outcome.done(kinship)
                : Outcome.refused(new OrganRefusal.DeclaredOtherwise(before.kind(), before.degree()));
    }

    private static boolean saysTheSame(OfficeHolder before, Elect command, LocalDate last) {
        return before.party().equals(command.party())
                && before.seat().equals(command.seat())
                && before.term().equals(new Validity(command.from(), last))
                && before.election().equals(command.election());
    }

    private static Outcome<OfficeHolder> repeated(OfficeHolder before, Supplier<Boolean> same, RequestId request) {
        return same.get() ? Outcome.done(before) : Outcome.refused(new OrganRefusal.RequestReused(request));
    }

    private OrganPolicy.Known known(CooperativeId cooperative, LocalDate on) {
        return new OrganPolicy.Known(
                rulesOf(cooperative, on),
                register.history(cooperative),
                register.kinships(cooperative),
                OrganRules.incompatible(named(cooperative).country(), on));
    }

    private List<OrganRule> rulesOf(CooperativeId cooperative, LocalDate on) {
        List<Organ> there = register.organs(cooperative);
        return bylaws.rules(named(cooperative), on).stream()
                .filter(rule -> there.contains(rule.organ()))
                .toList();
    }

    private Cooperative named(CooperativeId cooperative) {
        return cooperatives
                .byId(cooperative)
                .orElseThrow(() -> new IllegalArgumentException("No cooperative " + cooperative));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
