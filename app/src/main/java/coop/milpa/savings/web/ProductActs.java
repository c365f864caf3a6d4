package coop.milpa.savings.web;

import coop.milpa.api.OneByOne;
import coop.milpa.api.Operation;
import coop.milpa.api.Reply;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Days;
import coop.milpa.platform.Subject;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.ProductRules;
import coop.milpa.savings.SavingsProduct;
import coop.milpa.savings.SavingsProducts;
import coop.milpa.savings.SavingsRefusal;
import coop.milpa.savings.SavingsRules;
import coop.milpa.savings.web.TermsText.EarningText;
import coop.milpa.savings.web.TermsText.RulesText;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What other systems may decide of products, from a day on. */
@Component
class ProductActs {

    private final SavingsProducts products;
    private final SavingsRules rules;
    private final Days days;

    ProductActs(SavingsProducts products, SavingsRules rules, Days days) {
        this.products = products;
        this.rules = rules;
        this.days = days;
    }

    Operation<?> earn(Cooperative cooperative, String product) {
        var currency = cooperative.currency();
        return new OneByOne<>(
                "savings.publish-earning",
                fields -> EarningBody.read(fields, currency),
                (home, asked) -> products.publish(home, asked.body().of(product, currency))
                        .map(version -> Reply.created(EarningText.of(version), subject(product))));
    }

    Operation<?> rule(Cooperative cooperative, String product) {
        var currency = cooperative.currency();
        return new OneByOne<>(
                "savings.publish-rules",
                fields -> RulesBody.read(fields, currency),
                (home, asked) -> rule(home, product, asked.body(), asked.body().of(product, currency)));
    }

    /** A new product is added with its first rules, or not at all. */
    private Outcome<Reply> rule(CooperativeId home, String product, RulesBody body, ProductRules decided) {
        if (products.find(home, product).isEmpty()) {
            Optional<Refusal> refusal = forbidsNew(home, product, body);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            RulesBody.Names names = body.names().orElseThrow();
            products.add(home, new SavingsProduct(product, names.spanish(), names.english()));
        }
        return rules.publish(home, decided).map(done -> Reply.created(RulesText.of(done), subject(product)));
    }

    private Optional<Refusal> forbidsNew(CooperativeId home, String product, RulesBody body) {
        if (body.names().isEmpty() || !SavingsProduct.isCode(product) || product.equals(PublishingPages.NEW)) {
            return Optional.of(new SavingsRefusal.UnknownProduct(product));
        }
        return days.open(home)
                .filter(body.validFrom()::isBefore)
                .map(open -> new SavingsRefusal.VersionInClosedDays(body.validFrom(), open));
    }

    private static Subject subject(String product) {
        return new Subject("savings-product", product);
    }
}
