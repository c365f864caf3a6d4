package coop.milpa.savings.web;

import coop.milpa.api.Answers;
import coop.milpa.api.Call;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.InAddress;
import coop.milpa.api.Requests;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.savings.SavingsProduct;
import coop.milpa.savings.SavingsProducts;
import coop.milpa.savings.SavingsRules;
import coop.milpa.savings.web.TermsText.EarningText;
import coop.milpa.savings.web.TermsText.RulesText;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Savings products for other systems: all that was ever decided of one, and what holds from a day on. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE + "/products/{product}")
class ProductRoutes {

    private final Cooperatives cooperatives;
    private final SavingsProducts products;
    private final SavingsRules rules;
    private final ProductActs acts;
    private final Requests requests;
    private final Answers answers;

    ProductRoutes(
            Cooperatives cooperatives,
            SavingsProducts products,
            SavingsRules rules,
            ProductActs acts,
            Requests requests,
            Answers answers) {
        this.cooperatives = cooperatives;
        this.products = products;
        this.rules = rules;
        this.acts = acts;
        this.requests = requests;
        this.answers = answers;
    }

    /** A product with its versions beside each other, by currency and first day. */
    record SheetText(String code, String spanish, String english, List<EarningText> earnings, List<RulesText> rules) {}

    @GetMapping
    @Needs(SavingsInTheMenu.PRODUCTS)
    ResponseEntity<String> one(
            @PathVariable String cooperative, @PathVariable String product, HttpServletRequest request) {
        Cooperative found = AskedCooperative.forPrograms(cooperatives, cooperative);
        SavingsProduct asked = products.find(found.id(), product)
                .orElseThrow(() -> InAddress.unknown("savings.unknown-product", product));
        var sheet = new SheetText(
                asked.code(),
                asked.spanish(),
                asked.english(),
                products.versions(found.id()).stream()
                        .filter(version -> version.product().equals(asked.code()))
                        .map(EarningText::of)
                        .toList(),
                rules.versions(found.id()).stream()
                        .filter(decided -> decided.product().equals(asked.code()))
                        .map(RulesText::of)
                        .toList());
        return answers.one(sheet, request);
    }

    /** In the currency of the books. */
    @PostMapping(path = "/earning", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(SavingsInTheMenu.PUBLISH)
    ResponseEntity<String> earn(
            @PathVariable String cooperative, @PathVariable String product, Call call, Locale reader) {
        Cooperative found = AskedCooperative.forPrograms(cooperatives, cooperative);
        return requests.carryOut(call, acts.earn(found, product), reader);
    }

    /** In the currency of the books; of a product that is not there yet, they add it. */
    @PostMapping(path = "/rules", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(SavingsInTheMenu.PUBLISH)
    ResponseEntity<String> rule(
            @PathVariable String cooperative, @PathVariable String product, Call call, Locale reader) {
        Cooperative found = AskedCooperative.forPrograms(cooperatives, cooperative);
        return requests.carryOut(call, acts.rule(found, product), reader);
    }
}
