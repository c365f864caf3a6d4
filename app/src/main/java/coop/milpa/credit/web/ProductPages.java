package coop.milpa.credit.web;

import coop.milpa.credit.CreditProduct;
import coop.milpa.credit.CreditProducts;
import coop.milpa.credit.CreditVersion;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.ListFilter;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Rows;
import coop.milpa.web.Versions;
import coop.milpa.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a cooperative lends: what holds now or ever held, and one product with what changed in it and when. */
@Controller
@RequestMapping("/c/{cooperative}/credit/products")
@Needs(CreditPermissions.READ)
class ProductPages {

    private static final String WHICH = "which";
    private static final String ALL = "all";

    private final AskedProduct asked;
    private final CreditProducts products;
    private final ProductColumns columns;
    private final VersionWords said;
    private final Words words;
    private final Lists lists;

    ProductPages(
            AskedProduct asked,
            CreditProducts products,
            ProductColumns columns,
            VersionWords said,
            Words words,
            Lists lists) {
        this.asked = asked;
        this.products = products;
        this.columns = columns;
        this.said = said;
        this.words = words;
        this.lists = lists;
    }

    @GetMapping
    String all(@PathVariable String cooperative, ListRequest request, Model model, Locale reader) {
        Cooperative found = asked.cooperative(cooperative);
        LocalDate day = asked.open(found);
        boolean ever = request.text(WHICH).filter(ALL::equals).isPresent();
        List<ShownVersion> rows = ShownVersion.of(
                products.products(found.id()),
                products.versions(found.id()),
                ever ? Optional.empty() : Optional.of(day));
        Map<String, String> which = new TreeMap<>(Map.of(
                "",
                words.said(Message.of("credit.products.now"), reader),
                ALL,
                words.said(Message.of("credit.products.all"), reader)));
        var shown = columns.of("/c/" + found.code() + "/credit/products/", reader);
        var listing = new Listing<>(
                "credit-products",
                ever ? Message.of("credit.products.all") : Message.of("page.credit.products.caption", day),
                shown,
                List.of(ListFilter.choice(WHICH, "page.credit.products.which", ever ? ALL : "", which)));
        model.addAttribute("cooperative", found);
        lists.show(model, listing, request, Rows.inMemory(shown, rows));
        return "credit/products";
    }

    @GetMapping("/{product}")
    String one(@PathVariable String cooperative, @PathVariable String product, Model model, Locale reader) {
        Cooperative found = asked.cooperative(cooperative);
        CreditProduct shown = asked.product(found, product);
        LocalDate day = asked.open(found);
        List<CreditVersion> versions = products.versions(found.id()).stream()
                .filter(version -> version.product().equals(product))
                .toList();
        model.addAttribute("cooperative", found);
        model.addAttribute("product", shown);
        model.addAttribute("day", day);
        model.addAttribute("now", products.inForce(found.id(), product, day));
        model.addAttribute(
                "next",
                versions.stream()
                        .map(CreditVersion::validFrom)
                        .filter(from -> from.isAfter(day))
                        .findFirst());
        model.addAttribute(
                "versions",
                Versions.of(versions.stream()
                        .map(version -> new Versions.Version(version.validFrom(), said.of(version, reader)))
                        .toList()));
        return "credit/product";
    }
}
