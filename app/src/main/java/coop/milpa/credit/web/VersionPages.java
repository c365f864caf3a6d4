package coop.milpa.credit.web;

import coop.milpa.credit.CreditProduct;
import coop.milpa.credit.CreditProducts;
import coop.milpa.credit.CreditVersion;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.Versions;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Decides what is lent under a product from a day on, after both versions were shown beside each other. */
@Controller
@RequestMapping("/c/{cooperative}/credit/products/{product}/version")
@Needs(CreditPermissions.PUBLISH)
class VersionPages {

    /** How an address calls a product that is not there yet. */
    static final String NEW = "new";

    private static final int NAME_MAX = 80;

    private final AskedProduct asked;
    private final CreditProducts products;
    private final VersionOptions options;
    private final VersionWords said;
    private final TenantScope tenants;
    private final Notices notices;

    VersionPages(
            AskedProduct asked,
            CreditProducts products,
            VersionOptions options,
            VersionWords said,
            TenantScope tenants,
            Notices notices) {
        this.asked = asked;
        this.products = products;
        this.options = options;
        this.said = said;
        this.tenants = tenants;
        this.notices = notices;
    }

    /**
     * What an address names.
     *
     * @param product  empty for one that is to be added
     * @param last  what was published last of it
     */
    private record At(Cooperative cooperative, Optional<CreditProduct> product, Optional<CreditVersion> last) {

        String address() {
            return "/c/" + cooperative.code() + "/credit/products/"
                    + product.map(CreditProduct::code).orElse(NEW) + "/version";
        }

        Currency currency() {
            return last.map(CreditVersion::currency).orElse(cooperative.currency());
        }
    }

    /** A product, and what is to be lent under it. */
    private record Decided(CreditProduct product, CreditVersion version) {}

    @GetMapping
    String form(
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        At at = at(path);
        Map<String, String> usual =
                new HashMap<>(at.last().map(FilledVersion::of).orElseGet(() -> FilledVersion.usual(at.currency())));
        usual.put("validFrom", firstDay(at).toString());
        return filledIn(at, Form.of(given).filledWith(usual), reader, model, response);
    }

    @PostMapping
    String again(
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        return filledIn(at(path), Form.of(given), reader, model, response);
    }

    @PostMapping("/check")
    String check(
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        At at = at(path);
        Form form = Form.of(given);
        Optional<Decided> decided = decided(at, form);
        if (decided.isPresent()
                && tenants.rehearse(at.cooperative().id(), () -> publish(at, decided.get()))
                        instanceof Outcome.Refused<CreditVersion>(Refusal why)) {
            form.refused("validFrom", why);
        }
        if (!form.isRight()) {
            return filledIn(at, form, reader, model, response);
        }
        form.show(model, response);
        show(at, model);
        model.addAttribute("decided", decided.orElseThrow().product());
        model.addAttribute(
                "versions",
                Versions.of(Stream.concat(at.last().stream(), decided.map(Decided::version).stream())
                        .map(version -> new Versions.Version(version.validFrom(), said.of(version, reader)))
                        .toList()));
        return "credit/check-version";
    }

    @PostMapping("/done")
    String publish(
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        At at = at(path);
        Form form = Form.of(given);
        Optional<Decided> decided = decided(at, form);
        if (decided.isEmpty()) {
            return filledIn(at, form, reader, model, response);
        }
        return switch (tenants.write(at.cooperative().id(), () -> publish(at, decided.get()))) {
            case Outcome.Refused<CreditVersion>(Refusal why) -> {
                form.refused("validFrom", why);
                yield filledIn(at, form, reader, model, response);
            }
            case Outcome.Done<CreditVersion>(CreditVersion version) -> {
                notices.tell(Message.of("credit.published", version.product(), version.validFrom()));
                yield "redirect:/c/" + at.cooperative().code() + "/credit/products/" + version.product();
            }
        };
    }

    /** A product is added with its first version, or not at all. */
    private Outcome<CreditVersion> publish(At at, Decided decided) {
        var id = at.cooperative().id();
        Optional<Refusal> refusal = products.forbids(id, decided.version());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (at.product().isEmpty()) {
            products.add(id, decided.product());
        }
        return products.publish(id, decided.version());
    }

    private Optional<Decided> decided(At at, Form form) {
        Optional<CreditProduct> product = at.product().or(() -> added(at, form));
        Optional<CreditVersion> version = new VersionForm(form, at.currency())
                .read(product.map(CreditProduct::code).orElse(NEW));
        return product.flatMap(one -> version.map(of -> new Decided(one, of)));
    }

    /** Empty if something is missing or wrong, or if another product has that code. */
    private Optional<CreditProduct> added(At at, Form form) {
        Optional<String> code = form.needed("code").flatMap(text -> code(text, form));
        Optional<String> spanish = form.needed("spanish", NAME_MAX);
        Optional<String> english = form.needed("english", NAME_MAX);
        if (code.isEmpty() || spanish.isEmpty() || english.isEmpty()) {
            return Optional.empty();
        }
        var product = new CreditProduct(code.get(), spanish.get(), english.get());
        boolean taken = products.products(at.cooperative().id()).stream()
                .anyMatch(each -> each.code().equals(product.code()) && !each.equals(product));
        return taken ? form.wrong("code", Message.of("credit.form.taken", product.code())) : Optional.of(product);
    }

    private static Optional<String> code(String text, Form form) {
        return CreditProduct.isCode(text) && !text.equals(NEW)
                ? Optional.of(text)
                : form.wrong("code", Message.of("credit.form.code", Input.shown(text)));
    }

    /** The open day, or the day after the last version where that begins later. */
    private LocalDate firstDay(At at) {
        LocalDate open = asked.open(at.cooperative());
        return at.last()
                .map(version -> version.validFrom().plusDays(1))
                .filter(open::isBefore)
                .orElse(open);
    }

    private String filledIn(At at, Form form, Locale reader, Model model, HttpServletResponse response) {
        form.show(model, response);
        show(at, model);
        model.addAttribute("options", options.in(reader));
        model.addAttribute("cycles", FormRows.CYCLES.shown(form));
        model.addAttribute("fees", FormRows.FEES.shown(form));
        model.addAttribute("bands", FormRows.BANDS.shown(form));
        return "credit/version";
    }

    private static void show(At at, Model model) {
        model.addAttribute("cooperative", at.cooperative());
        model.addAttribute("product", at.product());
        model.addAttribute("currency", at.currency());
        model.addAttribute("address", at.address());
    }

    private At at(Map<String, String> path) {
        Cooperative cooperative = asked.cooperative(path.getOrDefault("cooperative", ""));
        String code = path.getOrDefault("product", "");
        if (code.equals(NEW)) {
            return new At(cooperative, Optional.empty(), Optional.empty());
        }
        CreditProduct product = asked.product(cooperative, code);
        Optional<CreditVersion> last = products.versions(cooperative.id()).stream()
                .filter(version -> version.product().equals(code))
                .reduce((earlier, later) -> later);
        return new At(cooperative, Optional.of(product), last);
    }
}
