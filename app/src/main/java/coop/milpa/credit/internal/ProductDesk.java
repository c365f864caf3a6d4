package coop.milpa.credit.internal;

import coop.milpa.credit.CreditProduct;
import coop.milpa.credit.CreditProducts;
import coop.milpa.credit.CreditRefusal;
import coop.milpa.credit.CreditVersion;
import coop.milpa.credit.LoanAsked;
import coop.milpa.credit.LoanOffer;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Days;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Publishes what is lent under products, and says what loans would be. */
@Service
class ProductDesk implements CreditProducts {

    private final ProductRegister register;
    private final Days days;
    private final AuditTrail audit;
    private final TenantScope tenants;

    ProductDesk(ProductRegister register, Days days, AuditTrail audit, TenantScope tenants) {
        this.register = register;
        this.days = days;
        this.audit = audit;
        this.tenants = tenants;
    }

    @Override
    public void add(CooperativeId cooperative, CreditProduct product) {
        tenants.run(cooperative, () -> {
            if (register.products(cooperative).contains(product)) {
                return;
            }
            register.add(cooperative, product);
            audit.record(cooperative, change("credit.product-named", product.code(), product.toString()));
        });
    }

    @Override
    public List<CreditProduct> products(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> register.products(cooperative));
    }

    @Override
    public Outcome<CreditVersion> publish(CooperativeId cooperative, CreditVersion version) {
        return tenants.write(cooperative, () -> {
            List<CreditVersion> all = register.versions(cooperative);
            if (all.contains(version)) {
                return Outcome.done(version);
            }
            Optional<? extends Refusal> refusal = isProduct(cooperative, version.product())
                    ? forbids(cooperative, version, all)
                    : Optional.of(new CreditRefusal.UnknownProduct(version.product()));
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            register.add(cooperative, version);
            audit.record(cooperative, change("credit.version-published", version.product(), version.toString()));
            return Outcome.done(version);
        });
    }

    @Override
    public Optional<Refusal> forbids(CooperativeId cooperative, CreditVersion version) {
        return tenants.read(cooperative, () -> {
            List<CreditVersion> all = register.versions(cooperative);
            return all.contains(version) ? Optional.empty() : forbids(cooperative, version, all);
        });
    }

    private Optional<Refusal> forbids(CooperativeId cooperative, CreditVersion version, List<CreditVersion> all) {
        LocalDate from = version.validFrom();
        Optional<LocalDate> open = days.open(cooperative).filter(from::isBefore);
        if (open.isPresent()) {
            return Optional.of(new CreditRefusal.VersionInClosedDays(from, open.get()));
        }
        return all.stream()
                .filter(old -> old.product().equals(version.product()))
                .reduce((earlier, later) -> later)
                .flatMap(last -> after(last, version));
    }

    private static Optional<Refusal> after(CreditVersion last, CreditVersion version) {
        if (!version.validFrom().isAfter(last.validFrom())) {
            return Optional.of(new CreditRefusal.VersionNotAfterLast(version.validFrom(), last.validFrom()));
        }
        return version.currency().equals(last.currency())
                ? Optional.empty()
                : Optional.of(new CreditRefusal.OtherCurrency(last.currency().getCurrencyCode()));
    }

    private boolean isProduct(CooperativeId cooperative, String product) {
        return register.products(cooperative).stream()
                .anyMatch(one -> one.code().equals(product));
    }

    @Override
    public Optional<CreditVersion> inForce(CooperativeId cooperative, String product, LocalDate day) {
        return versions(cooperative).stream()
                .filter(version -> version.product().equals(product))
                .filter(version -> !version.validFrom().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    @Override
    public List<CreditVersion> versions(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> register.versions(cooperative));
    }

    @Override
    public Outcome<LoanOffer> offer(CooperativeId cooperative, LoanAsked asked, int cycle, LocalDate day) {
        return tenants.read(cooperative, () -> {
            if (!isProduct(cooperative, asked.product())) {
                return Outcome.refused(new CreditRefusal.UnknownProduct(asked.product()));
            }
            return inForce(cooperative, asked.product(), day)
                    .map(version -> new OfferPolicy(version, day).offer(asked, cycle))
                    .orElseGet(() -> Outcome.refused(new CreditRefusal.NotOffered(asked.product())));
        });
    }

    private static Change change(String action, String product, String after) {
        return new Change(new Subject("credit-product", product), action, Json.NOTHING, Json.of(after));
    }
}
