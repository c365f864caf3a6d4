package coop.milpa.registry.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Charts;
import coop.milpa.platform.Lasting;
import coop.milpa.platform.TenantScope;
import coop.milpa.platform.Validity;
import coop.milpa.registry.Affiliation;
import coop.milpa.registry.Affiliation.Parent;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.Grade;
import coop.milpa.registry.Kind;
import coop.milpa.registry.RegistryRefusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Adds cooperatives to the network and finds them. */
@Service
class RegistryDesk implements Cooperatives {

    private static final String FOUNDED = "registry: as the cooperative was created";

    private final RegistryPolicy policy = new RegistryPolicy();
    private final CooperativeRegister cooperatives;
    private final BranchRegister branches;
    private final AffiliationRegister affiliations;
    private final Foundation foundation;
    private final TemplateParts templates;
    private final Charts charts;
    private final TenantScope tenants;
    private final Clock clock;
    private final Lasting<CooperativeId, Branch> main = new Lasting<>();

    RegistryDesk(
            CooperativeRegister cooperatives,
            BranchRegister branches,
            AffiliationRegister affiliations,
            Foundation foundation,
            TemplateParts templates,
            Charts charts,
            TenantScope tenants,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.branches = branches;
        this.affiliations = affiliations;
        this.foundation = foundation;
        this.templates = templates;
        this.charts = charts;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public Outcome<Cooperative> create(CreateCooperative command) {
        Optional<Cooperative> above = command.choices().federation().flatMap(this::federation);
        Optional<RegistryRefusal> refusal = forbids(command, above);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Cooperative wanted = policy.describe(CooperativeId.next(), TemplateParts.completed(command, above));
        Optional<Affiliation> belongs = command.choices().federation().map(name -> founding(wanted, name, above));
        Consumer<Cooperative> parts = templates.of(above);
        boolean added = tenants.write(wanted.id(), () -> {
            boolean founded = found(wanted, belongs);
            if (founded) {
                parts.accept(wanted);
            }
            return founded;
        });
        return added ? Outcome.done(wanted) : existing(wanted, belongs);
    }

    @Override
    public Optional<RegistryRefusal> objection(CreateCooperative command) {
        Optional<Cooperative> above = command.choices().federation().flatMap(this::federation);
        return forbids(command, above).or(() -> taken(command, above));
    }

    @Override
    public List<Kind> kinds(String country, LocalDate on) {
        return KindList.in(country, on);
    }

    @Override
    public List<Cooperative> all() {
        return cooperatives.all();
    }

    @Override
    public Optional<Cooperative> byCode(String code) {
        return cooperatives.byCode(code);
    }

    @Override
    public Optional<Cooperative> byId(CooperativeId cooperative) {
        return cooperatives.byId(cooperative);
    }

    @Override
    public Branch mainBranch(CooperativeId cooperative) {
        return main.get(
                cooperative,
                () -> branches.byCode(cooperative, Branch.MAIN)
                        .orElseThrow(() -> new IllegalStateException("No cooperative " + cooperative)));
    }

    private Optional<RegistryRefusal> forbids(CreateCooperative command, Optional<Cooperative> above) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Grade grade = command.choices().grade();
        return policy.forbids(command, charts.templates(), today)
                .or(() -> above.flatMap(parent -> AffiliationPolicy.wrongGrade(grade, parent.grade())));
    }

    private Optional<RegistryRefusal> taken(CreateCooperative command, Optional<Cooperative> above) {
        Cooperative wanted = policy.describe(CooperativeId.next(), TemplateParts.completed(command, above));
        return cooperatives
                .byCode(command.code())
                .filter(known -> !wanted.saysTheSameAs(known))
                .map(known -> new RegistryRefusal.CodeTaken(known.code()));
    }

    /** By code, or by a name that one cooperative of the network bears alone. */
    private Optional<Cooperative> federation(String given) {
        return cooperatives.byCode(given).or(() -> {
            List<Cooperative> named = cooperatives.byName(given);
            return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
        });
    }

    private static Affiliation founding(Cooperative member, String given, Optional<Cooperative> above) {
        Parent parent =
                above.<Parent>map(found -> new Parent.InNetwork(found.id())).orElseGet(() -> new Parent.Outside(given));
        return new Affiliation(member.id(), parent, Validity.from(member.booksFrom()), FOUNDED);
    }

    private boolean found(Cooperative cooperative, Optional<Affiliation> belongs) {
        if (!cooperatives.add(cooperative)) {
            return false;
        }
        branches.add(new Branch(BranchId.next(), cooperative.id(), Branch.MAIN, Foundation.MAIN_BRANCH_NAME));
        belongs.ifPresent(affiliation -> affiliations.add(affiliation, RequestId.next()));
        foundation.lay(cooperative, belongs);
        return true;
    }

    private Outcome<Cooperative> existing(Cooperative wanted, Optional<Affiliation> belongs) {
        return cooperatives
                .byCode(wanted.code())
                .filter(wanted::saysTheSameAs)
                .filter(known -> founded(known).equals(belongs.map(Affiliation::parent)))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new RegistryRefusal.CodeTaken(wanted.code())));
    }

    /** What it belonged to from the first day of its books. */
    private Optional<Parent> founded(Cooperative cooperative) {
        return affiliations.history(cooperative.id()).stream()
                .filter(each -> each.reason().equals(FOUNDED))
                .findFirst()
                .map(Affiliation::parent);
    }
}
