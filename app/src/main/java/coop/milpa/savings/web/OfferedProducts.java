package coop.milpa.savings.web;

import coop.milpa.registry.Cooperative;
import coop.milpa.savings.ProductRules.Kind;
import coop.milpa.savings.SavingsProduct;
import coop.milpa.savings.SavingsProducts;
import coop.milpa.savings.web.ProductTerms.Book;
import coop.milpa.savings.web.ProductTerms.Published;
import coop.milpa.web.Aspect;
import coop.milpa.web.Message;
import coop.milpa.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which accounts may be opened on a day, with what each earns, allows and costs. */
@Component
class OfferedProducts {

    private final SavingsProducts products;
    private final ProductTerms terms;
    private final Words words;

    OfferedProducts(SavingsProducts products, ProductTerms terms, Words words) {
        this.products = products;
        this.terms = terms;
        this.words = words;
    }

    /**
     * A product in the currency of the books.
     *
     * @param name  for whoever reads
     * @param terms  what it earns, allows and costs
     */
    record Offered(SavingsProduct product, String name, Currency currency, boolean hasQuotas, List<Aspect> terms) {

        /** How a form names it. */
        public String key() {
            return product.code();
        }
    }

    List<Offered> of(Cooperative cooperative, LocalDate day, Locale reader) {
        Book book = terms.of(cooperative.id());
        Currency currency = cooperative.currency();
        return products.all(cooperative.id()).stream()
                .filter(product -> book.of(product.code(), currency)
                        .rulesOn(day)
                        .map(decided -> decided.rules().offered())
                        .orElse(true))
                .map(product -> offered(product, book.of(product.code(), currency), currency, day, reader))
                .toList();
    }

    private Offered offered(
            SavingsProduct product, Published published, Currency currency, LocalDate day, Locale reader) {
        List<Aspect> aspects = new ArrayList<>(terms.earning(published, day, reader));
        aspects.addAll(terms.rules(published, currency, day, reader));
        boolean quotas = published
                .rulesOn(day)
                .filter(decided -> decided.rules().kind() == Kind.PROGRAMMED)
                .isPresent();
        return new Offered(product, product.name(reader), currency, quotas, aspects);
    }

    /** How often quotas may fall due. */
    Map<String, String> everyMonths(Locale reader) {
        Map<String, String> steps = new LinkedHashMap<>();
        for (String months : List.of("1", "3", "6", "12")) {
            steps.put(months, words.said(Message.of("savings.every-months." + months), reader));
        }
        return steps;
    }
}
