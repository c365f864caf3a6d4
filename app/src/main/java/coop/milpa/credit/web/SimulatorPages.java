package coop.milpa.credit.web;

import coop.milpa.credit.CreditProduct;
import coop.milpa.credit.CreditProducts;
import coop.milpa.credit.CreditRefusal;
import coop.milpa.credit.CreditVersion;
import coop.milpa.credit.LoanOffer;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Form;
import coop.milpa.web.Needs;
import coop.milpa.web.Paper;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What a loan would be, as a page and on paper. Nothing is kept: what was asked stands in the address. */
@Controller
@RequestMapping("/c/{cooperative}/credit")
@Needs(CreditPermissions.READ)
class SimulatorPages {

    private static final String PAGE = "credit/simulator";
    private static final String PRODUCT = "product";
    private static final String AMOUNT = "amount";
    private static final String DAY = "day";

    private final AskedProduct asked;
    private final CreditProducts products;
    private final Paper paper;

    SimulatorPages(AskedProduct asked, CreditProducts products, Paper paper) {
        this.asked = asked;
        this.products = products;
        this.paper = paper;
    }

    /**
     * What is simulated.
     *
     * @param day  on which the loan would be paid out
     * @param version  that holds on it
     */
    private record Simulated(
            Cooperative cooperative,
            CreditProduct product,
            LocalDate day,
            Optional<CreditVersion> version,
            Form form) {}

    @GetMapping("/simulator")
    String page(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative);
        Map<String, String> offered = offered(found, reader);
        String code = given.getOrDefault(
                PRODUCT, offered.size() == 1 ? offered.keySet().iterator().next() : "");
        model.addAttribute("cooperative", found);
        model.addAttribute("products", offered);
        if (code.isEmpty()) {
            Form.of(given).show(model, response);
            return PAGE;
        }
        Simulated of = simulated(found, code, given);
        Optional<OfferSheet> sheet = given.containsKey(AMOUNT) ? sheet(of) : Optional.empty();
        of.form().show(model, response);
        model.addAttribute(PRODUCT, of.product());
        model.addAttribute("sheet", sheet);
        model.addAttribute("paper", address(found, "simulator.pdf", given));
        of.version().ifPresent(version -> show(new SimulatorForm(of.form(), version), model));
        return PAGE;
    }

    /** The same on paper; what cannot be printed is shown on the page with what is wrong. */
    @GetMapping("/simulator.pdf")
    ResponseEntity<byte[]> print(
            @PathVariable String cooperative, @RequestParam Map<String, String> given, Locale reader) {
        Cooperative found = asked.cooperative(cooperative);
        Optional<OfferSheet> sheet = given.containsKey(PRODUCT)
                ? sheet(simulated(found, given.getOrDefault(PRODUCT, ""), given))
                : Optional.empty();
        return sheet.map(of -> paper.answer(
                        new Paper.Sheet(
                                "credit/offer-paper", Map.of("cooperative", found, "sheet", of), reader, Paper.Size.A4),
                        "simulation-" + of.product().code() + ".pdf"))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.FOUND)
                        .location(URI.create(address(found, "simulator", given)))
                        .build());
    }

    private static void show(SimulatorForm asked, Model model) {
        model.addAttribute("version", asked.version());
        model.addAttribute("oneByOne", asked.isOneByOne());
        model.addAttribute("graced", asked.hasGrace());
        model.addAttribute("plan", FormRows.PLAN.shown(asked.form()));
        model.addAttribute("options", Map.of());
    }

    private Simulated simulated(Cooperative cooperative, String code, Map<String, String> given) {
        CreditProduct product = asked.product(cooperative, code);
        LocalDate open = asked.open(cooperative);
        Form form = Form.of(given).filledWith(SimulatorForm.usual(open));
        LocalDate day = form.day(DAY).orElse(open);
        return new Simulated(cooperative, product, day, products.inForce(cooperative.id(), code, day), form);
    }

    /** Empty if something is wrong, which the form then says. */
    private Optional<OfferSheet> sheet(Simulated of) {
        if (of.version().isEmpty()) {
            of.form().refused(DAY, new CreditRefusal.NotOffered(of.product().code()));
            return Optional.empty();
        }
        var asked = new SimulatorForm(of.form(), of.version().get());
        return asked.read().flatMap(wanted -> switch (products.offer(
                of.cooperative().id(), wanted.loan(), wanted.cycle(), of.day())) {
            case Outcome.Done<LoanOffer>(LoanOffer offer) ->
                Optional.of(new OfferSheet(of.product(), offer, wanted.cycle(), of.day()));
            case Outcome.Refused<LoanOffer>(Refusal why) -> {
                of.form().refused(field(why, asked.isOneByOne()), why);
                yield Optional.empty();
            }
        });
    }

    private static String field(Refusal why, boolean oneByOne) {
        return switch (why.code()) {
            case "credit.instalments-outside" -> oneByOne ? "planDue1" : "instalments";
            case "credit.grace-too-long" -> oneByOne ? "graceInterest" : "gracePrincipal";
            case "credit.plan-not-whole", "credit.plan-out-of-order", "credit.plan-needed" -> "planDue1";
            default -> AMOUNT;
        };
    }

    /** Products that lend on the open day, by code. */
    private Map<String, String> offered(Cooperative cooperative, Locale reader) {
        LocalDate open = asked.open(cooperative);
        List<CreditVersion> versions = products.versions(cooperative.id());
        Map<String, String> offered = new LinkedHashMap<>();
        for (CreditProduct product : products.products(cooperative.id())) {
            boolean lends = versions.stream()
                    .filter(version -> version.product().equals(product.code()))
                    .filter(version -> !version.validFrom().isAfter(open))
                    .reduce((earlier, later) -> later)
                    .filter(version -> version.offer().open())
                    .isPresent();
            if (lends) {
                offered.put(product.code(), product.name(reader));
            }
        }
        return offered;
    }

    private static String address(Cooperative cooperative, String page, Map<String, String> given) {
        UriComponentsBuilder to = UriComponentsBuilder.fromPath("/c/" + cooperative.code() + "/credit/" + page);
        given.keySet().stream()
                .filter(name -> name.matches("[A-Za-z]{1,20}[0-9]{0,2}"))
                .forEach(name -> to.queryParam(name, "{" + name + "}"));
        return to.encode().buildAndExpand(given).toUriString();
    }
}
