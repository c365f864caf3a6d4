package coop.milpa.savings.web;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.Days;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.savings.ProductRules;
import coop.milpa.savings.SavingsPositions;
import coop.milpa.savings.SavingsPositions.Sum;
import coop.milpa.savings.SavingsProduct;
import coop.milpa.savings.SavingsProducts;
import coop.milpa.savings.web.ProductTerms.Book;
import coop.milpa.savings.web.ProductTerms.Published;
import coop.milpa.web.Column;
import coop.milpa.web.Input;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.PageProblem;
import coop.milpa.web.Rows;
import coop.milpa.web.Versions;
import coop.milpa.web.Words;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a cooperative lets its members save in: all products, and one with what changed in it and when. */
@Controller
@RequestMapping("/c/{cooperative}/savings")
@Needs(SavingsInTheMenu.PRODUCTS)
class ProductPages {

    private final Cooperatives cooperatives;
    private final SavingsProducts products;
    private final SavingsPositions positions;
    private final ProductTerms terms;
    private final Days days;
    private final Words words;
    private final Lists lists;

    ProductPages(
            Cooperatives cooperatives,
            SavingsProducts products,
            SavingsPositions positions,
            ProductTerms terms,
            Days days,
            Words words,
            Lists lists) {
        this.cooperatives = cooperatives;
        this.products = products;
        this.positions = positions;
        this.terms = terms;
        this.days = days;
        this.words = words;
        this.lists = lists;
    }

    /**
     * A product in a currency.
     *
     * @param rate  what it earns today; empty for nothing
     * @param rules  what holds today; empty where nothing was decided
     * @param accounts  how many are not closed
     */
    record Row(
            SavingsProduct product, Optional<String> rate, Optional<ProductRules> rules, long accounts, Money saved) {}

    /** All that was published for a product in a currency, in words. */
    record Sheet(Currency currency, Versions earnings, Versions rules, long accounts, Money saved) {}

    @GetMapping
    String all(@PathVariable String cooperative, ListRequest request, Model model, Locale reader) {
        Cooperative found = named(cooperative, model);
        LocalDate day = days.open(found.id()).orElse(found.booksFrom());
        Book book = terms.of(found.id());
        List<Sum> sums = positions.sums(found.id());
        List<Row> rows = products.all(found.id()).stream()
                .flatMap(product -> currencies(product, book, sums, found).stream()
                        .map(currency -> row(
                                product, book.of(product.code(), currency), sum(product, currency, sums), day, reader)))
                .toList();
        List<Column<Row>> columns = columns("/c/" + found.code() + "/savings/", reader);
        var listing =
                new Listing<>("savings-products", Message.of("page.savings.products.caption", day), columns, List.of());
        lists.show(model, listing, request, Rows.inMemory(columns, rows));
        return "savings/products";
    }

    private List<Column<Row>> columns(String address, Locale reader) {
        return List.of(
                Column.<Row>text(
                                "product",
                                "page.savings.product",
                                row -> row.product().name(reader))
                        .sorting()
                        .leading(row -> address + row.product().code()),
                Column.text(
                        "rate",
                        "page.savings.earning.rate",
                        row -> row.rate().orElseGet(() -> said("page.savings.earning.rate.none", reader))),
                Column.text(
                        "offered",
                        "page.savings.products.offered",
                        row -> yesOrNo(
                                row.rules()
                                        .map(decided -> decided.rules().offered())
                                        .orElse(true),
                                reader)),
                Column.text(
                        "insured",
                        "page.savings.products.insured",
                        row -> yesOrNo(
                                row.rules()
                                        .map(decided -> decided.rules().insured())
                                        .orElse(true),
                                reader)),
                Column.number("accounts", "page.savings.products.accounts", Row::accounts)
                        .sorting()
                        .adding(),
                Column.money("saved", "page.savings.products.saved", Row::saved)
                        .sorting()
                        .adding());
    }

    private String yesOrNo(boolean is, Locale reader) {
        return said(is ? "page.savings.yes" : "page.savings.no", reader);
    }

    private String said(String key, Locale reader) {
        return words.said(Message.of(key), reader);
    }

    @GetMapping("/{product}")
    String one(@PathVariable String cooperative, @PathVariable String product, Model model, Locale reader) {
        Cooperative found = named(cooperative, model);
        SavingsProduct asked = products.all(found.id()).stream()
                .filter(each -> each.code().equals(product))
                .findFirst()
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND,
                        "savings.unknown-product",
                        "/c/" + found.code() + "/savings",
                        Input.shown(product)));
        Book book = terms.of(found.id());
        List<Sum> sums = positions.sums(found.id());
        model.addAttribute("day", days.open(found.id()).orElse(found.booksFrom()));
        model.addAttribute("product", asked);
        model.addAttribute(
                "sheets",
                currencies(asked, book, sums, found).stream()
                        .map(currency ->
                                sheet(book.of(product, currency), currency, sum(asked, currency, sums), reader))
                        .toList());
        return "savings/product";
    }

    private Row row(SavingsProduct product, Published published, Sum sum, LocalDate day, Locale reader) {
        return new Row(
                product, terms.rate(published, day, reader), published.rulesOn(day), sum.accounts(), sum.saved());
    }

    private Sheet sheet(Published published, Currency currency, Sum sum, Locale reader) {
        return new Sheet(
                currency,
                terms.earnings(published, reader),
                terms.rules(published, reader),
                sum.accounts(),
                sum.saved());
    }

    /** Those in which anything was published or saved; else the cooperative's own. */
    private static List<Currency> currencies(
            SavingsProduct product, Book book, List<Sum> sums, Cooperative cooperative) {
        Set<String> codes = new TreeSet<>(book.currencies(product.code()));
        sums.stream()
                .filter(sum -> sum.product().equals(product.code()))
                .forEach(sum -> codes.add(sum.saved().currency().getCurrencyCode()));
        return codes.isEmpty()
                ? List.of(cooperative.currency())
                : codes.stream().map(Currency::getInstance).toList();
    }

    private static Sum sum(SavingsProduct product, Currency currency, List<Sum> sums) {
        return sums.stream()
                .filter(sum -> sum.product().equals(product.code()))
                .filter(sum -> sum.saved().currency().equals(currency))
                .findFirst()
                .orElse(new Sum(product.code(), 0, Money.zero(currency)));
    }

    private Cooperative named(String code, Model model) {
        return AskedCooperative.of(cooperatives, code, model);
    }
}
