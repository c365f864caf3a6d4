package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Rate;
import coop.milpa.ledger.Days;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import coop.milpa.platform.TenantScope;
import coop.milpa.savings.ProductVersion;
import coop.milpa.savings.SavingsAccounts;
import coop.milpa.savings.SavingsProduct;
import coop.milpa.savings.SavingsProducts;
import coop.milpa.savings.SavingsRefusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Adds products and publishes what they earn. */
@Service
class ProductDesk implements SavingsProducts {

    private final VersionRegister register;
    private final SavingsRegister accounts;
    private final SavingsAccounts savings;
    private final Days days;
    private final AuditTrail audit;
    private final TenantScope tenants;

    ProductDesk(
            VersionRegister register,
            SavingsRegister accounts,
            SavingsAccounts savings,
            Days days,
            AuditTrail audit,
            TenantScope tenants) {
        this.register = register;
        this.accounts = accounts;
        this.savings = savings;
        this.days = days;
        this.audit = audit;
        this.tenants = tenants;
    }

    @Override
    public void add(CooperativeId cooperative, SavingsProduct product) {
        tenants.run(cooperative, () -> register.add(cooperative, product));
    }

    @Override
    public List<SavingsProduct> all(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> register.products(cooperative));
    }

    @Override
    public Outcome<ProductVersion> publish(CooperativeId cooperative, ProductVersion version) {
        return tenants.write(cooperative, () -> {
            Optional<ProductVersion> last = last(cooperative, version);
            if (register.all(cooperative).stream().map(Version::terms).anyMatch(version::equals)) {
                return Outcome.done(version);
            }
            Optional<SavingsRefusal> refusal = refusal(cooperative, version, last);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            accounts.addDemandProduct(cooperative);
            register.add(cooperative, version);
            audit.record(cooperative, change(version));
            return Outcome.done(version);
        });
    }

    @Override
    public List<ProductVersion> versions(CooperativeId cooperative) {
        return tenants.read(
                cooperative,
                () -> register.all(cooperative).stream().map(Version::terms).toList());
    }

    private Optional<ProductVersion> last(CooperativeId cooperative, ProductVersion version) {
        return register.all(cooperative).stream()
                .map(Version::terms)
                .filter(old -> old.product().equals(version.product()))
                .filter(old -> old.currency().equals(version.currency()))
                .reduce((earlier, later) -> later);
    }

    private Optional<SavingsRefusal> refusal(
            CooperativeId cooperative, ProductVersion version, Optional<ProductVersion> last) {
        LocalDate from = version.validFrom();
        if (!savings.products(cooperative).contains(version.product())) {
            return Optional.of(new SavingsRefusal.UnknownProduct(version.product()));
        }
        Rate lowest = version.earning().lowestRate();
        if (lowest.compareTo(Rate.ZERO) < 0) {
            return Optional.of(new SavingsRefusal.NegativeRate(lowest));
        }
        Optional<LocalDate> open = days.open(cooperative).filter(from::isBefore);
        if (open.isPresent()) {
            return Optional.of(new SavingsRefusal.VersionInClosedDays(from, open.get()));
        }
        return last.map(ProductVersion::validFrom)
                .filter(day -> !from.isAfter(day))
                .map(day -> new SavingsRefusal.VersionNotAfterLast(from, day));
    }

    private static Change change(ProductVersion version) {
        ProductVersion.Earning earning = version.earning();
        return new Change(
                new Subject("savings-product", version.product()),
                "savings.product-version-published",
                Json.NOTHING,
                Json.of(Map.of(
                        "currency", version.currency().getCurrencyCode(),
                        "validFrom", version.validFrom().toString(),
                        "rates", tiers(earning),
                        "base", earning.base().name(),
                        "minimumToEarn", earning.minimumToEarn().toPlainString(),
                        "yearDays", YearDaysCode.of(earning.yearDays()),
                        "posting", earning.posting().every().name(),
                        "withholding", earning.withholding().toText(),
                        "source", version.source().text())));
    }

    private static String tiers(ProductVersion.Earning earning) {
        return earning.rates().tiers().stream()
                .map(tier -> tier.from().toPlainString() + "=" + tier.rate().toText())
                .collect(Collectors.joining(" ", earning.rates().method() + " ", ""));
    }
}
