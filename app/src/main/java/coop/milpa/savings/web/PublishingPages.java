package coop.milpa.savings.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.ProductRules;
import coop.milpa.savings.ProductRules.Kind;
import coop.milpa.savings.ProductRules.Rules;
import coop.milpa.savings.ProductVersion;
import coop.milpa.savings.SavingsProduct;
import coop.milpa.savings.SavingsProducts;
import coop.milpa.savings.SavingsRules;
import coop.milpa.web.Answer;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.PageProblem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Decides what a product earns, allows and costs from a day on, in the currency of the books; and adds products. */
@Controller
@RequestMapping("/c/{cooperative}/savings/{product}/terms/{what}")
@Needs(SavingsInTheMenu.PUBLISH)
class PublishingPages {

    /** How an address calls a product that is not there yet. */
    static final String NEW = "new";

    private final AskedAccount asked;
    private final SavingsProducts products;
    private final SavingsRules rules;
    private final TermsOptions options;
    private final TenantScope tenants;
    private final Notices notices;

    PublishingPages(
            AskedAccount asked,
            SavingsProducts products,
            SavingsRules rules,
            TermsOptions options,
            TenantScope tenants,
            Notices notices) {
        this.asked = asked;
        this.products = products;
        this.rules = rules;
        this.options = options;
        this.tenants = tenants;
        this.notices = notices;
    }

    /**
     * What an address names.
     *
     * @param product  empty for one that is to be added
     * @param earning  what it earns, rather than its rules
     */
    private record At(Cooperative cooperative, Optional<SavingsProduct> product, boolean earning) {

        String address() {
            return "/c/" + cooperative.code() + "/savings/"
                    + product.map(SavingsProduct::code).orElse(NEW) + "/terms/" + (earning ? "earning" : "rules");
        }

        List<TermsField> fields() {
            return earning ? EarningForm.FIELDS : RulesForm.FIELDS;
        }
    }

    @GetMapping
    String form(
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        At at = at(path);
        Map<String, String> usual = new HashMap<>();
        usual.put("validFrom", asked.open(at.cooperative()).toString());
        if (!at.earning()) {
            var currency = at.cooperative().currency();
            Rules now = at.product()
                    .map(product -> rules.inForce(
                            at.cooperative().id(), product.code(), currency, asked.open(at.cooperative())))
                    .orElse(Rules.plain(Kind.DEMAND));
            usual.putAll(RulesForm.filled(now, currency));
        }
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
        if (!wouldBeDone(at, form)) {
            return filledIn(at, form, reader, model, response);
        }
        form.show(model, response);
        show(at, reader, model);
        model.addAttribute("answers", answers(at, form, reader));
        return "savings/check-terms";
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
        if (!wouldBeDone(at, form)) {
            return filledIn(at, form, reader, model, response);
        }
        Outcome<Boolean> outcome = work(at, form).map(Supplier::get).orElseThrow();
        if (outcome instanceof Outcome.Refused<Boolean>(Refusal why)) {
            form.refused(field(why), why);
            return filledIn(at, form, reader, model, response);
        }
        String code = at.product().map(SavingsProduct::code).orElse(form.text("code"));
        notices.tell(Message.of("savings.published", code));
        return "redirect:/c/" + at.cooperative().code() + "/savings/" + code;
    }

    /** Whether nothing is wrong and nothing would be refused; otherwise the form says what. */
    private boolean wouldBeDone(At at, Form form) {
        Optional<Supplier<Outcome<Boolean>>> work = work(at, form);
        if (work.isPresent()
                && tenants.rehearse(at.cooperative().id(), work.get())
                        instanceof Outcome.Refused<Boolean>(Refusal why)) {
            form.refused(field(why), why);
        }
        return work.isPresent() && form.isRight();
    }

    private Optional<Supplier<Outcome<Boolean>>> work(At at, Form form) {
        var currency = at.cooperative().currency();
        var cells = new TermsReader(form, currency);
        Optional<SavingsProduct> product = at.product().or(() -> added(at, form));
        var from = cells.validFrom();
        var source = cells.source();
        var id = at.cooperative().id();
        if (at.earning()) {
            var earning = EarningForm.read(form, currency);
            if (product.isEmpty() || from.isEmpty() || source.isEmpty() || earning.isEmpty()) {
                return Optional.empty();
            }
            var version = new ProductVersion(product.get().code(), currency, from.get(), earning.get(), source.get());
            return Optional.of(() -> products.publish(id, version).map(done -> true));
        }
        var decided = RulesForm.read(form, currency);
        if (product.isEmpty() || from.isEmpty() || source.isEmpty() || decided.isEmpty()) {
            return Optional.empty();
        }
        var all = new ProductRules(product.get().code(), currency, from.get(), decided.get(), source.get());
        return Optional.of(() -> {
            products.add(id, product.get());
            return rules.publish(id, all).map(done -> true);
        });
    }

    /** Empty if something is missing or wrong, or if another product has that code. */
    private Optional<SavingsProduct> added(At at, Form form) {
        var code = form.needed("code");
        var spanish = form.needed("spanish");
        var english = form.needed("english");
        if (code.isEmpty() || spanish.isEmpty() || english.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (code.get().equals(NEW)) {
                throw new IllegalArgumentException("A product is not called " + NEW);
            }
            var product = new SavingsProduct(code.get(), spanish.get(), english.get());
            boolean taken = products.all(at.cooperative().id()).stream()
                    .anyMatch(each -> each.code().equals(product.code()) && !each.equals(product));
            return taken
                    ? form.wrong("code", Message.of("savings.form.product-taken", product.code()))
                    : Optional.of(product);
        } catch (IllegalArgumentException e) {
            return form.wrong("code", Message.of("savings.form.product-code", Input.shown(code.get())));
        }
    }

    private String filledIn(At at, Form form, Locale reader, Model model, HttpServletResponse response) {
        form.show(model, response);
        show(at, reader, model);
        return "savings/terms";
    }

    private void show(At at, Locale reader, Model model) {
        model.addAttribute("cooperative", at.cooperative());
        model.addAttribute("product", at.product());
        model.addAttribute("earning", at.earning());
        model.addAttribute("address", at.address());
        model.addAttribute("fields", at.fields());
        model.addAttribute("options", options.in(reader));
    }

    /** What is empty is left out. */
    private List<Answer> answers(At at, Form form, Locale reader) {
        var choices = options.in(reader);
        List<Answer> answers = new ArrayList<>();
        List<String> names = new ArrayList<>();
        if (at.product().isEmpty()) {
            names.addAll(List.of("code", "spanish", "english"));
        }
        names.add("validFrom");
        at.fields().forEach(field -> names.add(field.name()));
        names.add("decision");
        names.add("status");
        for (String name : names) {
            String text = form.text(name);
            if (!text.isEmpty()) {
                String said = name.equals("validFrom")
                        ? form.dayText(name)
                        : choices.getOrDefault(name, Map.of()).getOrDefault(text, text);
                answers.add(new Answer("field.savings." + name, said));
            }
        }
        return answers;
    }

    private static String field(Refusal why) {
        return switch (why.code()) {
            case "savings.negative-rate" -> "rate";
            case "savings.kind-changed" -> "kind";
            default -> "validFrom";
        };
    }

    private At at(Map<String, String> path) {
        Cooperative cooperative = asked.cooperative(path.getOrDefault("cooperative", ""));
        String code = path.getOrDefault("product", "");
        String what = path.getOrDefault("what", "");
        Optional<SavingsProduct> product = products.all(cooperative.id()).stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
        boolean known = product.isPresent() || (code.equals(NEW) && what.equals("rules"));
        if (!known || !(what.equals("rules") || what.equals("earning"))) {
            throw new PageProblem(
                    HttpStatus.NOT_FOUND,
                    "savings.unknown-product",
                    "/c/" + cooperative.code() + "/savings",
                    Input.shown(code));
        }
        return new At(cooperative, product, what.equals("earning"));
    }
}
