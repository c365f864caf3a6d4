package coop.milpa.exchange.web;

import coop.milpa.exchange.ExchangeRate;
import coop.milpa.exchange.ExchangeRates;
import coop.milpa.exchange.PublishRate;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.Source;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import coop.milpa.teller.Denominations;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Rates that are published. */
@Controller
@RequestMapping("/c/{cooperative}/exchange/rates")
class RatePages {

    private final AskedExchange asked;
    private final ExchangeRates rates;
    private final Denominations denominations;
    private final TenantScope tenants;
    private final Words words;
    private final Notices notices;

    RatePages(
            AskedExchange asked,
            ExchangeRates rates,
            Denominations denominations,
            TenantScope tenants,
            Words words,
            Notices notices) {
        this.asked = asked;
        this.rates = rates;
        this.denominations = denominations;
        this.tenants = tenants;
        this.words = words;
        this.notices = notices;
    }

    @GetMapping("/new")
    @Needs(ExchangeInTheMenu.PUBLISH)
    String form(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        return filledIn(asked.cooperative(cooperative, model), Form.of(given), reader, model, response);
    }

    @PostMapping("/new")
    @Needs(ExchangeInTheMenu.PUBLISH)
    String again(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        return filledIn(asked.cooperative(cooperative, model), Form.of(given), reader, model, response);
    }

    @PostMapping("/check")
    @Needs(ExchangeInTheMenu.PUBLISH)
    String check(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        Form form = Form.of(given);
        Optional<PublishRate> command = new RateForm(found, form).read(offered(found));
        if (command.isEmpty()) {
            return filledIn(found, form, reader, model, response);
        }
        if (tenants.rehearse(found.id(), () -> rates.publish(command.get()))
                instanceof Outcome.Refused<ExchangeRate>(Refusal why)) {
            form.refused(field(why), why);
            return filledIn(found, form, reader, model, response);
        }
        form.show(model, response);
        model.addAttribute("command", command.get());
        model.addAttribute(
                "before",
                rates.inForce(
                        found.id(), command.get().currency(), command.get().validFrom()));
        return "exchange/check-rates";
    }

    @PostMapping
    @Needs(ExchangeInTheMenu.PUBLISH)
    String publish(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        Form form = Form.of(given);
        Optional<PublishRate> command = new RateForm(found, form).read(offered(found));
        if (command.isEmpty()) {
            return filledIn(found, form, reader, model, response);
        }
        return switch (rates.publish(command.get())) {
            case Outcome.Refused<ExchangeRate>(Refusal why) -> {
                form.refused(field(why), why);
                yield filledIn(found, form, reader, model, response);
            }
            case Outcome.Done<ExchangeRate>(ExchangeRate rate) -> {
                notices.tell(Message.of("exchange.published", rate.currency().getCurrencyCode(), rate.validFrom()));
                yield "redirect:" + AskedExchange.addressOf(found) + "/rates";
            }
        };
    }

    private static String field(Refusal why) {
        return switch (why.code()) {
            case "exchange.buy-above-sell" -> RateForm.SELL;
            case "exchange.rate-in-closed-days" -> RateForm.FROM;
            default -> RateForm.CURRENCY;
        };
    }

    private List<Currency> offered(Cooperative cooperative) {
        return denominations.currencies(asked.open(cooperative)).stream()
                .filter(currency -> !currency.equals(cooperative.currency()))
                .toList();
    }

    private String filledIn(
            Cooperative cooperative, Form form, Locale reader, Model model, HttpServletResponse response) {
        form.filledWith(Map.of(RateForm.FROM, asked.open(cooperative).toString()))
                .show(model, response);
        if (!form.isRight()) {
            form.show(model, response);
        }
        Map<String, String> statuses = new LinkedHashMap<>();
        for (Source.Status status : Source.Status.values()) {
            statuses.put(status.name(), words.said(Message.of("exchange.status." + status), reader));
        }
        model.addAttribute("statuses", statuses);
        model.addAttribute(
                "currencies",
                offered(cooperative).stream()
                        .map(Currency::getCurrencyCode)
                        .collect(Collectors.toMap(code -> code, code -> code, (one, same) -> one, LinkedHashMap::new)));
        return "exchange/new-rates";
    }
}
