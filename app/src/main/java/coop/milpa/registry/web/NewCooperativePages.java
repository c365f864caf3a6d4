package coop.milpa.registry.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Charts;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.Grade;
import coop.milpa.registry.Kind;
import coop.milpa.registry.Kinds;
import coop.milpa.registry.RegistryRefusal;
import coop.milpa.registry.Standings;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A new cooperative by page: fill in, check what was understood, create. What was written is never lost. */
@Controller
@RequestMapping("/cooperatives")
@Needs(PagesInTheMenu.CREATE)
class NewCooperativePages {

    private final Cooperatives cooperatives;
    private final Standings standings;
    private final Charts charts;
    private final Clock clock;

    NewCooperativePages(Cooperatives cooperatives, Standings standings, Charts charts, Clock clock) {
        this.cooperatives = cooperatives;
        this.standings = standings;
        this.charts = charts;
        this.clock = clock;
    }

    /** An empty form; with a federation it has what that one's template says. */
    @GetMapping("/new")
    String form(@RequestParam Map<String, String> given, Model model) {
        Map<String, String> filled = new HashMap<>(given);
        filled.putIfAbsent("booksFrom", LocalDate.now(clock).toString());
        cooperatives.byCode(given.getOrDefault("federation", "")).ifPresent(above -> {
            filled.putIfAbsent("country", above.country());
            filled.putIfAbsent("currency", above.currency().getCurrencyCode());
            filled.putIfAbsent("template", above.template());
            filled.putIfAbsent("grade", String.valueOf(above.grade().number() - 1));
        });
        return filledIn(new NewCooperativeForm(filled), model);
    }

    /** Back from the check, with all that was written. */
    @PostMapping("/new")
    String again(@RequestParam Map<String, String> given, Model model) {
        return filledIn(new NewCooperativeForm(given), model);
    }

    @PostMapping("/check")
    String check(@RequestParam Map<String, String> given, Model model, HttpServletResponse response) {
        var form = new NewCooperativeForm(given);
        Optional<LocalDate> day = form.booksFrom();
        if (day.isEmpty()) {
            return wrong(form, new FormProblem("booksFrom", "registry.no-day-given", List.of()), model, response);
        }
        CreateCooperative command = form.command(day.get());
        Optional<RegistryRefusal> refusal = cooperatives.objection(command);
        if (refusal.isPresent()) {
            return wrong(form, FormProblem.of(refusal.get()), model, response);
        }
        model.addAttribute("form", form);
        model.addAttribute("remarks", standings.remarks(command.country(), command.name(), day.get()));
        return "registry/check-cooperative";
    }

    @PostMapping
    String create(@RequestParam Map<String, String> given, Model model, HttpServletResponse response) {
        var form = new NewCooperativeForm(given);
        Optional<LocalDate> day = form.booksFrom();
        if (day.isEmpty()) {
            return wrong(form, new FormProblem("booksFrom", "registry.no-day-given", List.of()), model, response);
        }
        return switch (cooperatives.create(form.command(day.get()))) {
            case Outcome.Done<Cooperative>(Cooperative made) -> "redirect:/c/" + made.code();
            case Outcome.Refused<Cooperative>(Refusal why) -> wrong(form, FormProblem.of(why), model, response);
        };
    }

    private String wrong(NewCooperativeForm form, FormProblem problem, Model model, HttpServletResponse response) {
        model.addAttribute("problem", problem);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return filledIn(form, model);
    }

    private String filledIn(NewCooperativeForm form, Model model) {
        List<Cooperative> above = cooperatives.all().stream()
                .filter(each -> each.grade() != Grade.FIRST)
                .toList();
        List<Kind> types = cooperatives.kinds(form.text("country"), LocalDate.now(clock)).stream()
                .filter(kind -> kind.scheme() == Kinds.Scheme.NATIONAL_TYPE)
                .toList();
        model.addAttribute("form", form);
        model.addAttribute("federations", above);
        model.addAttribute("types", types);
        model.addAttribute("grades", Grade.values());
        model.addAttribute("templates", charts.templates().stream().sorted().toList());
        return "registry/new-cooperative";
    }
}
