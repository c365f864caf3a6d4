package coop.milpa.registry.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Charts;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.Grade;
import coop.milpa.registry.Kinds;
import coop.milpa.registry.Standings;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    private final Words words;
    private final Notices notices;

    NewCooperativePages(
            Cooperatives cooperatives, Standings standings, Charts charts, Clock clock, Words words, Notices notices) {
        this.cooperatives = cooperatives;
        this.standings = standings;
        this.charts = charts;
        this.clock = clock;
        this.words = words;
        this.notices = notices;
    }

    /** An empty form; with a federation it has what that one's template says. */
    @GetMapping("/new")
    String form(@RequestParam Map<String, String> given, Locale reader, Model model, HttpServletResponse response) {
        Map<String, String> usual = new HashMap<>();
        usual.put(CooperativeFields.BOOKS_FROM, LocalDate.now(clock).toString());
        cooperatives.byCode(given.getOrDefault("federation", "")).ifPresent(above -> {
            usual.put("country", above.country());
            usual.put("currency", above.currency().getCurrencyCode());
            usual.put("template", above.template());
            usual.put("grade", String.valueOf(above.grade().number() - 1));
        });
        return filledIn(Form.of(given).filledWith(usual), reader, model, response);
    }

    /** Back from the check, with all that was written. */
    @PostMapping("/new")
    String again(@RequestParam Map<String, String> given, Locale reader, Model model, HttpServletResponse response) {
        return filledIn(Form.of(given), reader, model, response);
    }

    @PostMapping("/check")
    String check(@RequestParam Map<String, String> given, Locale reader, Model model, HttpServletResponse response) {
        Form form = Form.of(given);
        Optional<CreateCooperative> asked =
                form.day(CooperativeFields.BOOKS_FROM).map(day -> CooperativeFields.command(form, day));
        asked.flatMap(cooperatives::objection).ifPresent(why -> form.refused(CooperativeFields.of(why), why));
        if (asked.isEmpty() || !form.isRight()) {
            return filledIn(form, reader, model, response);
        }
        CreateCooperative command = asked.get();
        form.show(model, response);
        model.addAttribute("answers", CooperativeFields.answers(form, inWords(CooperativeFields.grade(form), reader)));
        model.addAttribute("remarks", standings.remarks(command.country(), command.name(), command.booksFrom()));
        return "registry/check-cooperative";
    }

    /** Asked for twice it is there once: a cooperative's code is what it asks for. */
    @PostMapping
    String create(@RequestParam Map<String, String> given, Locale reader, Model model, HttpServletResponse response) {
        Form form = Form.of(given);
        Optional<LocalDate> day = form.day(CooperativeFields.BOOKS_FROM);
        if (day.isEmpty()) {
            return filledIn(form, reader, model, response);
        }
        return switch (cooperatives.create(CooperativeFields.command(form, day.get()))) {
            case Outcome.Done<Cooperative>(Cooperative made) -> {
                notices.tell(Message.of("registry.cooperative-created", made.name()));
                yield "redirect:/c/" + made.code();
            }
            case Outcome.Refused<Cooperative>(Refusal why) -> {
                form.refused(CooperativeFields.of(why), why);
                yield filledIn(form, reader, model, response);
            }
        };
    }

    private String filledIn(Form form, Locale reader, Model model, HttpServletResponse response) {
        form.show(model, response);
        model.addAttribute("federations", federations(reader));
        model.addAttribute("types", types(form, reader));
        model.addAttribute("grades", grades(reader));
        model.addAttribute("templates", templates(reader));
        return "registry/new-cooperative";
    }

    private Map<String, String> federations(Locale reader) {
        Map<String, String> federations = new LinkedHashMap<>();
        federations.put("", words.said(Message.of("field.registry.federation.none"), reader));
        cooperatives.all().stream()
                .filter(each -> each.grade() != Grade.FIRST)
                .forEach(each -> federations.put(each.code(), each.name() + " (" + each.code() + ")"));
        return federations;
    }

    /** Empty where the country knows none. */
    private Map<String, String> types(Form form, Locale reader) {
        LinkedHashMap<String, String> types = new LinkedHashMap<>();
        cooperatives.kinds(form.text("country"), LocalDate.now(clock)).stream()
                .filter(kind -> kind.scheme() == Kinds.Scheme.NATIONAL_TYPE)
                .forEach(kind -> types.put(kind.code(), kind.in(reader)));
        if (!types.isEmpty()) {
            types.putFirst("", words.said(Message.of("field.registry.type.unsaid"), reader));
        }
        return types;
    }

    private Map<String, String> grades(Locale reader) {
        Map<String, String> grades = new LinkedHashMap<>();
        for (Grade grade : Grade.values()) {
            grades.put(String.valueOf(grade.number()), inWords(grade, reader));
        }
        return grades;
    }

    private Map<String, String> templates(Locale reader) {
        Map<String, String> templates = new LinkedHashMap<>();
        templates.put("", words.said(Message.of("field.registry.template.usual"), reader));
        charts.templates().stream().sorted().forEach(name -> templates.put(name, name));
        return templates;
    }

    private String inWords(Grade grade, Locale reader) {
        return words.said(Message.of("enum.registry.grade." + grade.name()), reader);
    }
}
