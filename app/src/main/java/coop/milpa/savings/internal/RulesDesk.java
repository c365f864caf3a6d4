package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Days;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import coop.milpa.platform.TenantScope;
import coop.milpa.savings.ProductRules;
import coop.milpa.savings.ProductRules.Kind;
import coop.milpa.savings.ProductRules.Rules;
import coop.milpa.savings.SavingsAccounts;
import coop.milpa.savings.SavingsRefusal;
import coop.milpa.savings.SavingsRules;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Publishes what holds for products. */
@Service
class RulesDesk implements SavingsRules {

    private final RulesRegister register;
    private final RulesBook book;
    private final SavingsRegister accounts;
    private final SavingsAccounts savings;
    private final Days days;
    private final AuditTrail audit;
    private final TenantScope tenants;

    RulesDesk(
            RulesRegister register,
            RulesBook book,
            SavingsRegister accounts,
            SavingsAccounts savings,
            Days days,
            AuditTrail audit,
            TenantScope tenants) {
        this.register = register;
        this.book = book;
        this.accounts = accounts;
        this.savings = savings;
        this.days = days;
        this.audit = audit;
        this.tenants = tenants;
    }

    @Override
    public Outcome<ProductRules> publish(CooperativeId cooperative, ProductRules rules) {
        return tenants.write(cooperative, () -> {
            Optional<ProductRules> last = last(cooperative, rules);
            if (register.all(cooperative).contains(rules)) {
                return Outcome.done(rules);
            }
            Optional<SavingsRefusal> refusal = refusal(cooperative, rules, last);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            accounts.addDemandProduct(cooperative);
            register.add(cooperative, rules);
            audit.record(cooperative, change(rules));
            return Outcome.done(rules);
        });
    }

    @Override
    public Rules inForce(CooperativeId cooperative, String product, Currency currency, LocalDate day) {
        return tenants.read(cooperative, () -> book.inForce(cooperative, new Group(product, currency), day));
    }

    @Override
    public List<ProductRules> versions(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> register.all(cooperative));
    }

    private Optional<ProductRules> last(CooperativeId cooperative, ProductRules rules) {
        return register.all(cooperative).stream()
                .filter(old -> RulesBook.groupOf(old).equals(RulesBook.groupOf(rules)))
                .reduce((earlier, later) -> later);
    }

    private Optional<SavingsRefusal> refusal(
            CooperativeId cooperative, ProductRules rules, Optional<ProductRules> last) {
        LocalDate from = rules.validFrom();
        if (!savings.products(cooperative).contains(rules.product())) {
            return Optional.of(new SavingsRefusal.UnknownProduct(rules.product()));
        }
        Optional<LocalDate> open = days.open(cooperative).filter(from::isBefore);
        if (open.isPresent()) {
            return Optional.of(new SavingsRefusal.VersionInClosedDays(from, open.get()));
        }
        Optional<LocalDate> later = last.map(ProductRules::validFrom).filter(day -> !from.isAfter(day));
        if (later.isPresent()) {
            return Optional.of(new SavingsRefusal.VersionNotAfterLast(from, later.get()));
        }
        return book.kind(cooperative, rules.product())
                .or(() -> kindOfAccounts(cooperative, rules.product()))
                .filter(kind -> kind != rules.rules().kind())
                .map(kind -> new SavingsRefusal.KindChanged(rules.product(), kind.name()));
    }

    /** Accounts that were opened before anything was decided stand in the books as demand savings. */
    private Optional<Kind> kindOfAccounts(CooperativeId cooperative, String product) {
        return accounts.hasAny(cooperative, product) ? Optional.of(Kind.DEMAND) : Optional.empty();
    }

    private static Change change(ProductRules rules) {
        return new Change(
                new Subject("savings-product", rules.product()),
                "savings.product-rules-published",
                Json.NOTHING,
                Json.of(Map.of(
                        "currency", rules.currency().getCurrencyCode(),
                        "validFrom", rules.validFrom().toString(),
                        "rules", rules.rules().toString(),
                        "source", rules.source().text())));
    }
}
