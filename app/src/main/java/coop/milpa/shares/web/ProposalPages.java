package coop.milpa.shares.web;

import coop.milpa.accounting.YearEnd;
import coop.milpa.accounting.YearEnds;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import coop.milpa.shares.Distribution;
import coop.milpa.shares.ProposeDistribution;
import coop.milpa.shares.Surpluses;
import coop.milpa.shares.Way;
import coop.milpa.web.Answer;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
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

/** A surplus is proposed: rate and ways; what it comes to; then it is kept. */
@Controller
@RequestMapping("/c/{cooperative}/shares/proposals")
@Needs(SharesInTheMenu.PROPOSE)
class ProposalPages {

    private static final String YEAR = "endsOn";
    private static final String RATE = "rate";
    private static final String PATRONAGE = "patronage";
    private static final String WAY = "way";
    private static final int RATE_LENGTH = 10;

    private final AskedYear asked;
    private final Surpluses surpluses;
    private final YearEnds years;
    private final TenantScope tenants;
    private final Words words;
    private final Notices notices;

    ProposalPages(
            AskedYear asked, Surpluses surpluses, YearEnds years, TenantScope tenants, Words words, Notices notices) {
        this.asked = asked;
        this.surpluses = surpluses;
        this.years = years;
        this.tenants = tenants;
        this.words = words;
        this.notices = notices;
    }

    @GetMapping("/new")
    String form(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        return filledIn(asked.cooperative(cooperative, model), Form.of(given), reader, model, response);
    }

    @PostMapping("/new")
    String again(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        return filledIn(asked.cooperative(cooperative, model), Form.of(given), reader, model, response);
    }

    @PostMapping("/check")
    String check(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        Form form = Form.of(given);
        Optional<ProposeDistribution> command = command(found, form);
        if (command.isEmpty()) {
            return filledIn(found, form, reader, model, response);
        }
        return switch (tenants.rehearse(found.id(), () -> surpluses.propose(command.get()))) {
            case Outcome.Refused<Distribution>(Refusal why) -> refused(found, form, why, reader, model, response);
            case Outcome.Done<Distribution>(Distribution would) -> {
                form.show(model, response);
                model.addAttribute("answers", answers(would, reader));
                yield "shares/check-proposal";
            }
        };
    }

    @PostMapping
    String propose(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        Form form = Form.of(given);
        Optional<ProposeDistribution> command = command(found, form);
        if (command.isEmpty()) {
            return filledIn(found, form, reader, model, response);
        }
        return switch (surpluses.propose(command.get())) {
            case Outcome.Refused<Distribution>(Refusal why) -> refused(found, form, why, reader, model, response);
            case Outcome.Done<Distribution>(Distribution proposed) -> {
                notices.tell(Message.of("shares.proposed", proposed.figures().declared()));
                yield "redirect:" + AskedYear.address(found, proposed);
            }
        };
    }

    private Optional<ProposeDistribution> command(Cooperative found, Form form) {
        Optional<LocalDate> year = form.needed(YEAR).flatMap(text -> year(found, form, text));
        Optional<Rate> rate = form.needed(RATE, RATE_LENGTH).flatMap(text -> rate(form, text));
        Optional<Money> patronage =
                form.text(PATRONAGE).isEmpty() ? Optional.empty() : form.money(PATRONAGE, found.currency());
        Optional<Way> way = form.needed(WAY).flatMap(text -> way(form, text));
        return form.isRight()
                ? Optional.of(new ProposeDistribution(
                        found.id(),
                        form.request(),
                        year.orElseThrow(),
                        new ProposeDistribution.Terms(rate.orElseThrow(), patronage, way.orElseThrow())))
                : Optional.empty();
    }

    private Optional<LocalDate> year(Cooperative found, Form form, String text) {
        Optional<LocalDate> year = years.closed(found.id()).stream()
                .map(YearEnd::endsOn)
                .filter(each -> each.toString().equals(text))
                .findFirst();
        return year.isPresent() ? year : form.wrong(YEAR, Message.of("shares.form.year", Input.shown(text)));
    }

    private static Optional<Rate> rate(Form form, String text) {
        return text.matches("\\d{1,3}(\\.\\d{1,4})?")
                ? Optional.of(Rate.of(text))
                : form.wrong(RATE, Message.of("shares.form.rate", Input.shown(text)));
    }

    static Optional<Way> way(Form form, String text) {
        for (Way way : Way.values()) {
            if (way.name().equals(text)) {
                return Optional.of(way);
            }
        }
        return form.wrong(WAY, Message.of("shares.form.way", Input.shown(text)));
    }

    private String refused(
            Cooperative found, Form form, Refusal why, Locale reader, Model model, HttpServletResponse response) {
        String field = switch (why.code()) {
            case "shares.above-cap", "shares.no-cap", "shares.interest-too-much" -> RATE;
            case "shares.patronage-too-much" -> PATRONAGE;
            default -> YEAR;
        };
        form.refused(field, why);
        return filledIn(found, form, reader, model, response);
    }

    private String filledIn(Cooperative found, Form form, Locale reader, Model model, HttpServletResponse response) {
        form.show(model, response);
        Map<String, String> choices = new LinkedHashMap<>();
        years.closed(found.id())
                .forEach(year -> choices.put(year.endsOn().toString(), words.day(year.endsOn(), reader)));
        model.addAttribute("years", choices);
        model.addAttribute("ways", ways(words, reader));
        return "shares/new-proposal";
    }

    static Map<String, String> ways(Words words, Locale reader) {
        Map<String, String> ways = new LinkedHashMap<>();
        for (Way way : Way.values()) {
            ways.put(way.name(), words.said(Message.of("choice.shares.way." + way.name()), reader));
        }
        return ways;
    }

    private List<Answer> answers(Distribution would, Locale reader) {
        Distribution.Figures figures = would.figures();
        Money reserves =
                would.reserves().stream().map(Distribution.Reserve::amount).reduce(figures.indivisible(), Money::plus);
        return List.of(
                new Answer("field.shares.endsOn", words.day(would.endsOn(), reader)),
                new Answer("field.shares.rate", would.terms().rate().toString()),
                new Answer(
                        "field.shares.way",
                        words.said(
                                Message.of("choice.shares.way."
                                        + would.terms().way().name()),
                                reader)),
                new Answer("page.shares.surplus", words.money(figures.surplus())),
                new Answer("page.shares.reserves", words.money(reserves)),
                new Answer("page.shares.interest", words.money(figures.interest())),
                new Answer("page.shares.refund", words.money(figures.patronage())),
                new Answer("page.shares.declared", words.money(figures.declared())),
                new Answer("page.shares.retained", words.money(figures.retained())),
                new Answer("page.shares.members", String.format(Locale.ROOT, "%,d", figures.members())));
    }
}
