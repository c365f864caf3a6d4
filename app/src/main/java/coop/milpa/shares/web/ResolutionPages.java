package coop.milpa.shares.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Resolution;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import coop.milpa.shares.Distribution;
import coop.milpa.shares.ResolveDistribution;
import coop.milpa.shares.Surpluses;
import coop.milpa.web.Answer;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
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

/** What the assembly resolved on a proposal is taken down: minutes and day; what it comes to; then it is owed. */
@Controller
@RequestMapping("/c/{cooperative}/shares/years/{endsOn}/resolution")
@Needs(SharesInTheMenu.RESOLVE)
class ResolutionPages {

    private static final String MINUTE = "minute";
    private static final String POINT = "point";
    private static final String ON = "on";
    private static final String ASSEMBLY = "assembly";
    private static final int MINUTE_MAX = 40;
    private static final int POINT_MAX = 20;

    private final AskedYear asked;
    private final Surpluses surpluses;
    private final TenantScope tenants;
    private final Words words;
    private final Notices notices;

    ResolutionPages(AskedYear asked, Surpluses surpluses, TenantScope tenants, Words words, Notices notices) {
        this.asked = asked;
        this.surpluses = surpluses;
        this.tenants = tenants;
        this.words = words;
        this.notices = notices;
    }

    @GetMapping
    String form(
            @PathVariable String cooperative,
            @PathVariable String endsOn,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        asked.year(asked.cooperative(cooperative, model), endsOn, model);
        return filledIn(Form.of(given), model, response);
    }

    @PostMapping("/again")
    String again(
            @PathVariable String cooperative,
            @PathVariable String endsOn,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        asked.year(asked.cooperative(cooperative, model), endsOn, model);
        return filledIn(Form.of(given), model, response);
    }

    @PostMapping("/check")
    String check(
            @PathVariable String cooperative,
            @PathVariable String endsOn,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        Distribution year = asked.year(found, endsOn, model);
        Form form = Form.of(given);
        Optional<ResolveDistribution> command = command(found, year, form);
        if (command.isEmpty()) {
            return filledIn(form, model, response);
        }
        return switch (tenants.rehearse(found.id(), () -> surpluses.resolve(command.get()))) {
            case Outcome.Refused<Distribution>(Refusal why) -> refused(form, why, model, response);
            case Outcome.Done<Distribution>(Distribution would) -> {
                form.show(model, response);
                model.addAttribute(
                        "answers",
                        List.of(
                                new Answer("field.shares.minute", form.text(MINUTE)),
                                new Answer("field.shares.point", form.text(POINT)),
                                new Answer(
                                        "field.shares.on",
                                        words.day(command.get().resolution().on(), reader)),
                                new Answer(
                                        "page.shares.declared",
                                        words.money(would.figures().declared()))));
                yield "shares/check-resolution";
            }
        };
    }

    @PostMapping
    String resolve(
            @PathVariable String cooperative,
            @PathVariable String endsOn,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        Distribution year = asked.year(found, endsOn, model);
        Form form = Form.of(given);
        Optional<ResolveDistribution> command = command(found, year, form);
        if (command.isEmpty()) {
            return filledIn(form, model, response);
        }
        return switch (surpluses.resolve(command.get())) {
            case Outcome.Refused<Distribution>(Refusal why) -> refused(form, why, model, response);
            case Outcome.Done<Distribution>(Distribution resolved) -> {
                notices.tell(Message.of("shares.resolved", resolved.figures().declared()));
                yield "redirect:" + AskedYear.address(found, resolved);
            }
        };
    }

    private static Optional<ResolveDistribution> command(Cooperative found, Distribution year, Form form) {
        Optional<String> minute = form.needed(MINUTE, MINUTE_MAX);
        Optional<String> point = form.needed(POINT, POINT_MAX);
        Optional<LocalDate> on = form.day(ON);
        return form.isRight()
                ? Optional.of(new ResolveDistribution(
                        found.id(),
                        form.request(),
                        year.id(),
                        new Resolution(ASSEMBLY, minute.orElseThrow(), point.orElseThrow(), on.orElseThrow())))
                : Optional.empty();
    }

    private static String refused(Form form, Refusal why, Model model, HttpServletResponse response) {
        form.refused(why.code().equals("shares.resolution-out-of-time") ? ON : MINUTE, why);
        return filledIn(form, model, response);
    }

    private static String filledIn(Form form, Model model, HttpServletResponse response) {
        form.show(model, response);
        return "shares/resolution";
    }
}
