package coop.milpa.credit.web;

import coop.milpa.api.Answers;
import coop.milpa.api.Call;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.OneByOne;
import coop.milpa.api.Reply;
import coop.milpa.api.Requests;
import coop.milpa.credit.CreditProduct;
import coop.milpa.credit.CreditProducts;
import coop.milpa.credit.CreditVersion;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.Subject;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Needs;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Credit products for other systems: all of them, new versions, and what a loan would be. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE + "/credit")
class ProductRoutes {

    private final AskedProduct asked;
    private final CreditProducts products;
    private final Requests requests;
    private final Answers answers;

    ProductRoutes(AskedProduct asked, CreditProducts products, Requests requests, Answers answers) {
        this.asked = asked;
        this.products = products;
        this.requests = requests;
        this.answers = answers;
    }

    /** A product's code and names. */
    record ProductText(String code, String spanish, String english) {

        static ProductText of(CreditProduct product) {
            return new ProductText(product.code(), product.spanish(), product.english());
        }
    }

    /** What is lent, and all versions, the newest of each product first. */
    record ProductsText(List<ProductText> products, List<VersionText> items) {}

    @GetMapping("/products")
    @Needs(CreditPermissions.READ)
    ResponseEntity<String> all(@PathVariable String cooperative) {
        CooperativeId home = asked.cooperative(cooperative).id();
        return answers.list(new ProductsText(
                products.products(home).stream().map(ProductText::of).toList(),
                products.versions(home).reversed().stream().map(VersionText::of).toList()));
    }

    /** In the currency of the books. */
    @PostMapping(path = "/products/versions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(CreditPermissions.PUBLISH)
    ResponseEntity<String> publish(@PathVariable String cooperative, Call call, Locale reader) {
        Currency currency = asked.cooperative(cooperative).currency();
        var publishing = new OneByOne<>(
                "credit.publish",
                fields -> VersionBody.read(fields, currency),
                (home, request) -> publish(home, request.body())
                        .map(version -> Reply.created(VersionText.of(version), subject(version.product()))));
        return requests.carryOut(call, publishing, reader);
    }

    /** Nothing is changed; it names itself like whatever is sent with a body. */
    @PostMapping(path = "/offers", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(CreditPermissions.READ)
    ResponseEntity<String> offer(@PathVariable String cooperative, Call call, Locale reader) {
        Cooperative found = asked.cooperative(cooperative);
        var offering = new OneByOne<>("credit.offer", OfferBody::read, (home, request) -> {
            OfferBody body = request.body();
            LocalDate day = body.day().orElseGet(() -> asked.open(found));
            return products.offer(home, body.asked(), body.cycle(), day)
                    .map(offer -> Reply.done(
                            OfferText.of(offer, day), subject(body.asked().product())));
        });
        return requests.carryOut(call, offering, reader);
    }

    /** A name is kept with the version that it was said with, or not at all. */
    private Outcome<CreditVersion> publish(CooperativeId cooperative, VersionBody body) {
        CreditVersion version = body.version();
        Optional<Refusal> refusal = products.forbids(cooperative, version);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        products.add(cooperative, body.product());
        return products.publish(cooperative, version);
    }

    private static Subject subject(String product) {
        return new Subject("credit-product", product);
    }
}
