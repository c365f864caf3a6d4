package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.Source;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.CooperativeTemplatePart;
import coop.milpa.savings.ProductRules;
import coop.milpa.savings.ProductVersion;
import coop.milpa.savings.SavingsProduct;
import coop.milpa.savings.SavingsProducts;
import coop.milpa.savings.SavingsRules;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The savings products of a federation for its new cooperative, in the currency of its books: what holds on the first
 * day of its books, and what was decided for later days. The new cooperative's own organs have decided none of it, so
 * all of it is unconfirmed.
 */
@Component
@Order(60)
class StarterProducts implements CooperativeTemplatePart {

    private static final int SOURCE_MAX = 200;

    private final SavingsProducts products;
    private final SavingsRules rules;
    private final ProductNames names;
    private final TenantScope tenants;

    StarterProducts(SavingsProducts products, SavingsRules rules, ProductNames names, TenantScope tenants) {
        this.products = products;
        this.rules = rules;
        this.names = names;
        this.tenants = tenants;
    }

    @Override
    public Consumer<Cooperative> from(Cooperative federation) {
        CooperativeId id = federation.id();
        List<SavingsProduct> named = tenants.read(id, () -> names.all(id));
        List<ProductRules> ruled = rules.versions(id);
        List<ProductVersion> earning = products.versions(id);
        return cooperative -> {
            named.forEach(product -> products.add(cooperative.id(), product));
            new Timeline<>(ruled, RulesBook::groupOf, ProductRules::validFrom)
                    .from(cooperative.booksFrom()).stream()
                            .filter(one -> one.item().currency().equals(cooperative.currency()))
                            .map(one -> ruled(federation, one.item(), one.from()))
                            .forEach(one -> give(one.product(), rules.publish(cooperative.id(), one)));
            new Timeline<>(earning, StarterProducts::group, ProductVersion::validFrom)
                    .from(cooperative.booksFrom()).stream()
                            .filter(one -> one.item().currency().equals(cooperative.currency()))
                            .map(one -> earning(federation, one.item(), one.from()))
                            .forEach(one -> give(one.product(), products.publish(cooperative.id(), one)));
        };
    }

    private static Group group(ProductVersion version) {
        return new Group(version.product(), version.currency());
    }

    private static ProductRules ruled(Cooperative federation, ProductRules of, LocalDate from) {
        return new ProductRules(of.product(), of.currency(), from, of.rules(), source(federation, of.source()));
    }

    private static ProductVersion earning(Cooperative federation, ProductVersion of, LocalDate from) {
        return new ProductVersion(of.product(), of.currency(), from, of.earning(), source(federation, of.source()));
    }

    private static Source source(Cooperative federation, Source of) {
        String text = federation.code() + ": " + of.text();
        return Source.unconfirmed(text.substring(0, Math.min(text.length(), SOURCE_MAX)));
    }

    private static void give(String product, Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(Refusal why)) {
            throw new IllegalStateException("Product " + product + " of the federation is refused: " + why);
        }
    }
}
