package coop.milpa.savings.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.savings.ProductRules;
import coop.milpa.savings.ProductRules.Kind;
import coop.milpa.savings.ProductRules.Rules;
import coop.milpa.savings.ProductVersion;
import coop.milpa.savings.SavingsProducts;
import coop.milpa.savings.SavingsRules;
import coop.milpa.web.Aspect;
import coop.milpa.web.Versions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What products of a cooperative earn, allow and cost, in words for people. */
@Component
class ProductTerms {

    private final SavingsProducts products;
    private final SavingsRules rules;
    private final EarningWords earning;
    private final RulesWords allowed;

    ProductTerms(SavingsProducts products, SavingsRules rules, EarningWords earning, RulesWords allowed) {
        this.products = products;
        this.rules = rules;
        this.earning = earning;
        this.allowed = allowed;
    }

    /** All that was ever published for a product in a currency, first days first. */
    record Published(List<ProductVersion> versions, List<ProductRules> rules) {

        Optional<ProductVersion> versionOn(LocalDate day) {
            return versions.stream()
                    .filter(each -> !each.validFrom().isAfter(day))
                    .reduce((earlier, later) -> later);
        }

        Optional<ProductRules> rulesOn(LocalDate day) {
            return rules.stream().filter(each -> !each.validFrom().isAfter(day)).reduce((earlier, later) -> later);
        }
    }

    /** What was published for everything a cooperative has: read once, asked for many products. */
    record Book(List<ProductVersion> versions, List<ProductRules> rules) {

        Published of(String product, Currency currency) {
            return new Published(
                    versions.stream()
                            .filter(each -> each.product().equals(product)
                                    && each.currency().equals(currency))
                            .toList(),
                    rules.stream()
                            .filter(each -> each.product().equals(product)
                                    && each.currency().equals(currency))
                            .toList());
        }

        /** Codes of the currencies in which anything was published for a product. */
        Set<String> currencies(String product) {
            Set<String> codes = new TreeSet<>();
            versions.stream()
                    .filter(each -> each.product().equals(product))
                    .forEach(each -> codes.add(each.currency().getCurrencyCode()));
            rules.stream()
                    .filter(each -> each.product().equals(product))
                    .forEach(each -> codes.add(each.currency().getCurrencyCode()));
            return codes;
        }
    }

    Book of(CooperativeId cooperative) {
        return new Book(products.versions(cooperative), rules.versions(cooperative));
    }

    /** What a product earns on a day; empty if nothing. */
    List<Aspect> earning(Published published, LocalDate day, Locale reader) {
        return published
                .versionOn(day)
                .map(version -> earning.of(version, reader))
                .orElse(List.of());
    }

    /** What may be done with it on a day, and what that costs. */
    List<Aspect> rules(Published published, Currency currency, LocalDate day, Locale reader) {
        return published
                .rulesOn(day)
                .map(decided -> words(decided, reader))
                .orElseGet(() -> allowed.of(Rules.plain(Kind.DEMAND), currency, reader));
    }

    /** The rate of a day; empty if there is none. */
    Optional<String> rate(Published published, LocalDate day, Locale reader) {
        return published.versionOn(day).map(version -> earning.rate(version, reader));
    }

    /** What it earns under each of its versions, beside each other. */
    Versions earnings(Published published, Locale reader) {
        return Versions.of(published.versions().stream()
                .map(version -> new Versions.Version(version.validFrom(), earning.of(version, reader)))
                .toList());
    }

    /** Its rules, beside each other. */
    Versions rules(Published published, Locale reader) {
        return Versions.of(published.rules().stream()
                .map(decided -> new Versions.Version(decided.validFrom(), words(decided, reader)))
                .toList());
    }

    private List<Aspect> words(ProductRules decided, Locale reader) {
        List<Aspect> aspects = new ArrayList<>(allowed.of(decided.rules(), decided.currency(), reader));
        aspects.add(new Aspect("page.savings.source", earning.source(decided.source(), reader)));
        return aspects;
    }
}
