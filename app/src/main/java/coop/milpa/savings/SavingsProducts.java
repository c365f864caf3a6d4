package coop.milpa.savings;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.List;
import java.util.Optional;

/** The kinds of savings account a cooperative offers and what each earns, as dated data. */
public interface SavingsProducts {

    /** Adds a product, which earns nothing yet; one that is there stays as it is. */
    void add(CooperativeId cooperative, SavingsProduct product);

    /** All products, by code. */
    List<SavingsProduct> all(CooperativeId cooperative);

    /** The product with this code. */
    default Optional<SavingsProduct> find(CooperativeId cooperative, String code) {
        return all(cooperative).stream()
                .filter(product -> product.code().equals(code))
                .findFirst();
    }

    /**
     * Decides what a product earns from a day on. Saying again what holds already changes nothing.
     *
     * @return the version, or the first {@link SavingsRefusal} that applies
     */
    Outcome<ProductVersion> publish(CooperativeId cooperative, ProductVersion version);

    /** All versions, by product, currency and first day. */
    List<ProductVersion> versions(CooperativeId cooperative);
}
