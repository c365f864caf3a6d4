package coop.milpa.remittances.internal;

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
import coop.milpa.remittances.Payer;
import coop.milpa.remittances.PayerTerms;
import coop.milpa.remittances.Payers;
import coop.milpa.remittances.RemittanceRefusal;
import coop.milpa.remittances.internal.PayerRegister.Kept;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Keeps payers and what is agreed with them. */
@Service
class PayerDesk implements Payers {

    private final PayerRegister register;
    private final Cooperatives cooperatives;
    private final Accounts accounts;
    private final Charts charts;
    private final Days days;
    private final AuditTrail audit;
    private final TenantScope tenants;

    PayerDesk(
            PayerRegister register,
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
    public List<Payer> all(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> register.all(cooperative)).stream()
                .map(Kept::payer)
                .toList();
    }

    @Override
    public Optional<Payer> find(CooperativeId cooperative, String code) {
        return all(cooperative).stream()
                .filter(payer -> payer.code().equals(code))
                .findFirst();
    }

    @Override
    public List<PayerTerms> terms(CooperativeId cooperative) {
        Currency local = local(cooperative);
        return tenants.read(cooperative, () -> register.terms(cooperative, local));
    }

    @Override
    public Optional<PayerTerms> inForce(CooperativeId cooperative, String payer, LocalDate day) {
        return terms(cooperative).stream()
                .filter(terms -> terms.payer().equals(payer) && !terms.from().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    @Override
    public Map<Payer, PayerTerms> open(CooperativeId cooperative) {
        return days.open(cooperative).map(day -> open(cooperative, day)).orElse(Map.of());
    }

    private Map<Payer, PayerTerms> open(CooperativeId cooperative, LocalDate day) {
        List<Payer> payers = all(cooperative);
        if (payers.isEmpty()) {
            return Map.of();
        }
        Map<String, PayerTerms> inForce = new HashMap<>();
        terms(cooperative).stream()
                .filter(terms -> !terms.from().isAfter(day))
                .forEach(terms -> inForce.put(terms.payer(), terms));
        Map<Payer, PayerTerms> open = new LinkedHashMap<>();
        for (Payer payer : payers) {
            Optional.ofNullable(inForce.get(payer.code()))
                    .filter(PayerTerms::open)
                    .ifPresent(terms -> open.put(payer, terms));
        }
        return open;
    }

    @Override
    public Outcome<PayerTerms> agree(CooperativeId cooperative, Payer payer, PayerTerms terms) {
        return tenants.write(cooperative, () -> {
            Optional<Payer> known = register.find(cooperative, payer.code()).map(Kept::payer);
            List<PayerTerms> before = register.terms(cooperative, local(cooperative)).stream()
                    .filter(each -> each.payer().equals(payer.code()))
                    .toList();
            if (known.filter(payer::equals).isPresent() && before.contains(terms)) {
                return Outcome.done(terms);
            }
            Optional<RemittanceRefusal> refusal = forbids(cooperative, payer, terms, known, before);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            if (known.isEmpty()) {
                enter(cooperative, payer);
            }
            register.add(cooperative, terms);
            audit.record(
                    cooperative,
                    new Change(
                            new Subject("remittance-payer", payer.code()),
                            "remittances.terms-agreed",
                            Json.NOTHING,
                            Json.of(terms.toString())));
            return Outcome.done(terms);
        });
    }

    private Optional<RemittanceRefusal> forbids(
            CooperativeId cooperative, Payer payer, PayerTerms terms, Optional<Payer> known, List<PayerTerms> before) {
        Optional<Payer> other = known.filter(each -> !each.equals(payer));
        if (other.isPresent()) {
            return other.map(each -> new RemittanceRefusal.OtherPayer(each.code(), each.name(), each.currency()));
        }
        boolean foreign = !payer.currency().equals(local(cooperative));
        if (foreign != terms.rate().isPresent()) {
            return Optional.of(new RemittanceRefusal.RateOff(payer.currency()));
        }
        LocalDate open = days.open(cooperative).orElse(LocalDate.MIN);
        LocalDate earliest = before.isEmpty() || before.getLast().from().isBefore(open)
                ? open
                : before.getLast().from().plusDays(1);
        return terms.from().isBefore(earliest)
                ? Optional.of(new RemittanceRefusal.TermsTooEarly(terms.from(), earliest))
                : Optional.empty();
    }

    /** Its account in the books: it owes, and never the other way round. */
    private void enter(CooperativeId cooperative, Payer payer) {
        var account = new Account(
                AccountId.next(),
                "REM-" + payer.code(),
                charts.playing(cooperative, AccountRole.REMITTANCES_RECEIVABLE),
                cooperatives.mainBranch(cooperative).id(),
                local(cooperative),
                true,
                Account.Limits.neverBelowZero());
        LocalDate on = days.open(cooperative).orElseThrow();
        accounts.open(cooperative, List.of(new OpenAccount(account, on)));
        register.add(cooperative, new Kept(payer, account.id()));
    }

    private Currency local(CooperativeId cooperative) {
        return cooperatives.byId(cooperative).orElseThrow().currency();
    }
}
