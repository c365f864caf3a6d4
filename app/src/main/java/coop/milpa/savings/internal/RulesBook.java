package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.savings.ProductRules;
import coop.milpa.savings.ProductRules.Kind;
import coop.milpa.savings.ProductRules.Rules;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the rules of a day. Works in the caller's transaction. */
@Component
class RulesBook {

    private final RulesRegister register;

    RulesBook(RulesRegister register) {
        this.register = register;
    }

    Rules inForce(CooperativeId cooperative, Group group, LocalDate day) {
        return inForce(cooperative, day).stream()
                .filter(rules -> group.equals(groupOf(rules)))
                .map(ProductRules::rules)
                .findFirst()
                .orElse(Rules.plain(Kind.DEMAND));
    }

    /** For each product and currency that has any, the rules of that day. */
    Collection<ProductRules> inForce(CooperativeId cooperative, LocalDate day) {
        Map<Group, ProductRules> latest = new LinkedHashMap<>();
        register.all(cooperative).stream()
                .filter(rules -> !rules.validFrom().isAfter(day))
                .forEach(rules -> latest.put(groupOf(rules), rules));
        return latest.values();
    }

    /** What sort of saving a product is, whatever currency and day; empty while nothing was decided. */
    Optional<Kind> kind(CooperativeId cooperative, String product) {
        return register.all(cooperative).stream()
                .filter(rules -> rules.product().equals(product))
                .map(rules -> rules.rules().kind())
                .findFirst();
    }

    static Group groupOf(ProductRules rules) {
        return new Group(rules.product(), rules.currency());
    }
}
