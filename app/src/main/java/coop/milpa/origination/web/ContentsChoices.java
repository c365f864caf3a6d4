package coop.milpa.origination.web;

import coop.milpa.credit.CreditProduct;
import coop.milpa.credit.CreditProducts;
import coop.milpa.credit.CreditVersion;
import coop.milpa.registry.Cooperative;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What may be asked for. */
@Component
class ContentsChoices {

    private final CreditProducts products;

    ContentsChoices(CreditProducts products) {
        this.products = products;
    }

    /** Code to name of what is lent on a day. */
    Map<String, String> products(Cooperative cooperative, LocalDate day, Locale reader) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (CreditProduct one : products.products(cooperative.id())) {
            version(cooperative, one.code(), day)
                    .filter(version -> version.offer().open())
                    .ifPresent(version -> choices.put(
                            one.code(),
                            one.name(reader) + " (" + version.currency().getCurrencyCode() + ")"));
        }
        return choices;
    }

    /** Code to name of whatever was ever lent. */
    Map<String, String> allProducts(Cooperative cooperative, Locale reader) {
        Map<String, String> all = new LinkedHashMap<>();
        products.products(cooperative.id()).forEach(one -> all.put(one.code(), one.name(reader)));
        return all;
    }

    Optional<CreditVersion> version(Cooperative cooperative, String product, LocalDate day) {
        return products.inForce(cooperative.id(), product, day);
    }
}
