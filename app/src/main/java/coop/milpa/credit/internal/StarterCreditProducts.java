package coop.milpa.credit.internal;

import coop.milpa.credit.CreditProduct;
import coop.milpa.credit.CreditProducts;
import coop.milpa.credit.CreditVersion;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.Source;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.CooperativeTemplatePart;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The credit products of a federation for its new cooperative, in the currency of its books: what holds on the first
 * day of its books, and what was decided for later days. The new cooperative's own organs have decided none of it, so
 * all of it is unconfirmed.
 */
@Component
@Order(61)
class StarterCreditProducts implements CooperativeTemplatePart {

    private static final int SOURCE_MAX = 200;

    private final CreditProducts products;

    StarterCreditProducts(CreditProducts products) {
        this.products = products;
    }

    @Override
    public Consumer<Cooperative> from(Cooperative federation) {
        List<CreditProduct> named = products.products(federation.id());
        List<CreditVersion> all = products.versions(federation.id());
        return cooperative -> {
            named.forEach(product -> products.add(cooperative.id(), product));
            named.stream()
                    .flatMap(product -> holding(all, product, cooperative.booksFrom()))
                    .filter(version -> version.currency().equals(cooperative.currency()))
                    .map(version -> given(federation, version, cooperative.booksFrom()))
                    .forEach(version -> give(cooperative, version));
        };
    }

    /** The version of a product that holds on a day, and those after it. */
    private static Stream<CreditVersion> holding(List<CreditVersion> all, CreditProduct product, LocalDate day) {
        List<CreditVersion> own = all.stream()
                .filter(version -> version.product().equals(product.code()))
                .toList();
        Optional<CreditVersion> now = own.stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .reduce((earlier, later) -> later);
        return Stream.concat(
                now.stream(), own.stream().filter(version -> version.validFrom().isAfter(day)));
    }

    private static CreditVersion given(Cooperative federation, CreditVersion of, LocalDate first) {
        return new CreditVersion(
                of.product(),
                of.validFrom().isBefore(first) ? first : of.validFrom(),
                of.currency(),
                of.offer(),
                of.plan(),
                of.price(),
                of.paying(),
                of.eligibility(),
                of.bands(),
                source(federation, of.source()));
    }

    private static Source source(Cooperative federation, Source of) {
        String text = federation.code() + ": " + of.text();
        return Source.unconfirmed(text.substring(0, Math.min(text.length(), SOURCE_MAX)));
    }

    private void give(Cooperative cooperative, CreditVersion version) {
        if (products.publish(cooperative.id(), version) instanceof Outcome.Refused<CreditVersion>(Refusal why)) {
            throw new IllegalStateException("Product " + version.product() + " of the federation is refused: " + why);
        }
    }
}
