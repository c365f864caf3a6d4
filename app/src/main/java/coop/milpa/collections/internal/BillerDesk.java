package coop.milpa.collections.internal;

import coop.milpa.collections.Biller;
import coop.milpa.collections.BillerTerms;
import coop.milpa.collections.Billers;
import coop.milpa.collections.CollectionRefusal;
import coop.milpa.collections.internal.BillerRegister.Kept;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Account;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.OpenAccount;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperatives;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Keeps billers and what is agreed with them. */
@Service
class BillerDesk implements Billers {

    private final BillerRegister register;
    private final Cooperatives cooperatives;
    private final Accounts accounts;
    private final Charts charts;
    private final Days days;
    private final AuditTrail audit;
    private final TenantScope tenants;

    BillerDesk(
            BillerRegister register,
            Cooperatives cooperatives,
            Accounts accounts,
            Charts charts,
            Days days,
            AuditTrail audit,
            TenantScope tenants) {
        this.register = register;
        this.cooperatives = cooperatives;
        this.accounts = accounts;
        this.charts = charts;
        this.days = days;
        this.audit = audit;
        this.tenants = tenants;
    }

    @Override
    public List<Biller> all(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> register.all(cooperative)).stream()
                .map(Kept::biller)
                .toList();
    }

    @Override
    public Optional<Biller> find(CooperativeId cooperative, String code) {
        return all(cooperative).stream()
                .filter(biller -> biller.code().equals(code))
                .findFirst();
    }

    @Override
    public List<BillerTerms> terms(CooperativeId cooperative) {
        Currency local = local(cooperative);
        return tenants.read(cooperative, () -> register.terms(cooperative, local));
    }

    @Override
    public Optional<BillerTerms> inForce(CooperativeId cooperative, String biller, LocalDate day) {
        return terms(cooperative).stream()
                .filter(terms -> terms.biller().equals(biller) && !terms.from().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    @Override
    public Map<Biller, BillerTerms> open(CooperativeId cooperative) {
        return days.open(cooperative).map(day -> open(cooperative, day)).orElse(Map.of());
    }

    private Map<Biller, BillerTerms> open(CooperativeId cooperative, LocalDate day) {
        List<Biller> billers = all(cooperative);
        if (billers.isEmpty()) {
            return Map.of();
        }
        Map<String, BillerTerms> inForce = new HashMap<>();
        terms(cooperative).stream()
                .filter(terms -> !terms.from().isAfter(day))
                .forEach(terms -> inForce.put(terms.biller(), terms));
        Map<Biller, BillerTerms> open = new LinkedHashMap<>();
        for (Biller biller : billers) {
            Optional.ofNullable(inForce.get(biller.code()))
                    .filter(BillerTerms::open)
                    .ifPresent(terms -> open.put(biller, terms));
        }
        return open;
    }

    @Override
    public Outcome<BillerTerms> agree(CooperativeId cooperative, Biller biller, BillerTerms terms) {
        return tenants.write(cooperative, () -> {
            Optional<Biller> known = register.find(cooperative, biller.code()).map(Kept::biller);
            List<BillerTerms> before = register.terms(cooperative, local(cooperative)).stream()
                    .filter(each -> each.biller().equals(biller.code()))
                    .toList();
            if (known.filter(biller::equals).isPresent() && before.contains(terms)) {
                return Outcome.done(terms);
            }
            Optional<CollectionRefusal> refusal = forbids(cooperative, biller, terms, known, before);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            if (known.isEmpty()) {
                enter(cooperative, biller);
            }
            register.add(cooperative, terms);
            audit.record(
                    cooperative,
                    new Change(
                            new Subject("biller", biller.code()),
                            "collections.terms-agreed",
                            Json.NOTHING,
                            Json.of(terms.toString())));
            return Outcome.done(terms);
        });
    }

    private Optional<CollectionRefusal> forbids(
            CooperativeId cooperative,
            Biller biller,
            BillerTerms terms,
            Optional<Biller> known,
            List<BillerTerms> before) {
        Optional<Biller> other = known.filter(each -> !each.equals(biller));
        if (other.isPresent()) {
            return other.map(each -> new CollectionRefusal.OtherBiller(each.code(), each.name()));
        }
        LocalDate open = days.open(cooperative).orElse(LocalDate.MIN);
        LocalDate earliest = before.isEmpty() || before.getLast().from().isBefore(open)
                ? open
                : before.getLast().from().plusDays(1);
        return terms.from().isBefore(earliest)
                ? Optional.of(new CollectionRefusal.TermsTooEarly(terms.from(), earliest))
                : Optional.empty();
    }

    /** Its account in the books: what is owed to it, and never the other way round. */
    private void enter(CooperativeId cooperative, Biller biller) {
        var account = new Account(
                AccountId.next(),
                "REC-" + biller.code(),
                charts.playing(cooperative, AccountRole.COLLECTIONS_PAYABLE),
                cooperatives.mainBranch(cooperative).id(),
                local(cooperative),
                true,
                Account.Limits.neverBelowZero());
        LocalDate on = days.open(cooperative).orElseThrow();
        accounts.open(cooperative, List.of(new OpenAccount(account, on)));
        register.add(cooperative, new Kept(biller, account.id()));
    }

    private Currency local(CooperativeId cooperative) {
        return cooperatives.byId(cooperative).orElseThrow().currency();
    }
}
