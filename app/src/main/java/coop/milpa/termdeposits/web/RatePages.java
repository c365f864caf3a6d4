package coop.milpa.termdeposits.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.BusinessCalendar;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import coop.milpa.termdeposits.RateChart;
import coop.milpa.termdeposits.RateCharts;
import coop.milpa.termdeposits.web.RateForm.Published;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Rates that are published from a day on. */
@Controller
@RequestMapping("/c/{cooperative}/term-deposits/rates")
class RatePages {

    private final AskedDeposit asked;
    private final RateCharts charts;
    private final TenantScope tenants;
    private final Words words;
    private final Notices notices;

    RatePages(AskedDeposit asked, RateCharts charts, TenantScope tenants, Words words, Notices notices) {
        this.asked = asked;
        this.charts = charts;
        this.tenants = tenants;
        this.words = words;
        this.notices = notices;
    }

    @GetMapping("/new")
    @Needs(TermsInTheMenu.PUBLISH)
    String form(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        return filledIn(asked.cooperative(cooperative), Form.of(given), reader, model, response);
    }

    @PostMapping("/new")
    @Needs(TermsInTheMenu.PUBLISH)
    String again(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        return filledIn(asked.cooperative(cooperative), Form.of(given), reader, model, response);
    }

    @PostMapping("/check")
    @Needs(TermsInTheMenu.PUBLISH)
    String check(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative);
        Form form = Form.of(given);
        Optional<Published> read = new RateForm(form, found.currency()).read();
        if (read.isEmpty()) {
            return filledIn(found, form, reader, model, response);
        }
        Outcome<RateChart> would = tenants.rehearse(found.id(), () -> publish(found, read.get()));
        if (would instanceof Outcome.Refused<RateChart>(Refusal why)) {
            form.refused("validFrom", why);
            return filledIn(found, form, reader, model, response);
        }
        form.show(model, response);
        model.addAttribute("cooperative", found);
        model.addAttribute("published", read.get());
        return "termdeposits/check-rates";
    }

    @PostMapping
    @Needs(TermsInTheMenu.PUBLISH)
    String publish(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative);
        Form form = Form.of(given);
        Optional<Published> read = new RateForm(form, found.currency()).read();
        if (read.isEmpty()) {
            return filledIn(found, form, reader, model, response);
        }
        return switch (tenants.write(found.id(), () -> publish(found, read.get()))) {
            case Outcome.Refused<RateChart>(Refusal why) -> {
                form.refused("validFrom", why);
                yield filledIn(found, form, reader, model, response);
            }
            case Outcome.Done<RateChart>(RateChart chart) -> {
                notices.tell(Message.of("termdeposits.published", chart.product(), chart.validFrom()));
                yield "redirect:/c/" + found.code() + "/term-deposits/rates";
            }
        };
    }

    private Outcome<RateChart> publish(Cooperative cooperative, Published published) {
        return charts.publish(cooperative.id(), published.product(), published.chart());
    }

    private String filledIn(
            Cooperative cooperative, Form form, Locale reader, Model model, HttpServletResponse response) {
        form.show(model, response);
        model.addAttribute("cooperative", cooperative);
        model.addAttribute("payouts", choices("payouts", RateForm.PAYOUTS, reader));
        model.addAttribute("dayRules", choices("rule", RateForm.names(BusinessCalendar.Convention.values()), reader));
        model.addAttribute("kinds", choices("kind", RateForm.names(RateChart.RateKind.values()), reader));
        model.addAttribute("years", choices("year", RateForm.YEARS, reader));
        model.addAttribute("earlies", choices("early", RateForm.EARLY, reader));
        model.addAttribute("statuses", choices("status", List.of("UNCONFIRMED", "CONFIRMED"), reader));
        model.addAttribute("offers", choices("offered", List.of("YES", "NO"), reader));
        return "termdeposits/new-rates";
    }

    private Map<String, String> choices(String of, List<String> names, Locale reader) {
        Map<String, String> choices = new LinkedHashMap<>();
        names.forEach(
                name -> choices.put(name, words.said(Message.of("choice.termdeposits." + of + "." + name), reader)));
        return choices;
    }
}
