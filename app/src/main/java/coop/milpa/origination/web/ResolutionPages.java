package coop.milpa.origination.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.origination.ApplicationState.Minutes;
import coop.milpa.origination.LoanApplication;
import coop.milpa.origination.LoanDecisions;
import coop.milpa.origination.ResolveApplication;
import coop.milpa.origination.web.AskedApplication.Asked;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a committee resolved is written down. */
@Controller
@RequestMapping("/c/{cooperative}/loan-applications/{number}/resolution")
@Needs(OriginationInTheMenu.DECIDE_COMMITTEE)
class ResolutionPages {

    private static final String MINUTE = "minute";
    private static final String RESOLUTION = "resolution";
    private static final String ON = "on";

    private final AskedApplication asked;
    private final LoanDecisions decisions;
    private final Notices notices;

    ResolutionPages(AskedApplication asked, LoanDecisions decisions, Notices notices) {
        this.asked = asked;
        this.decisions = decisions;
        this.notices = notices;
    }

    @GetMapping
    String form(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Asked found = asked.of(cooperative, number, given, model);
        found.form()
                .filledWith(Map.of(ON, asked.open(found.cooperative()).toString()))
                .show(model, response);
        return shown(found, model);
    }

    @PostMapping
    String resolve(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Asked found = asked.of(cooperative, number, given, model);
        Form form = found.form();
        Optional<String> minute = form.needed(MINUTE, Minutes.NUMBER_MAX);
        Optional<String> text = form.needed(RESOLUTION, Minutes.TEXT_MAX);
        Optional<LocalDate> on = form.day(ON);
        if (form.isRight()) {
            var command = new ResolveApplication(
                    found.cooperative().id(),
                    found.application().number(),
                    on.orElseThrow(),
                    new Minutes(minute.orElseThrow(), text.orElseThrow()));
            switch (decisions.resolve(command)) {
                case Outcome.Refused<LoanApplication>(Refusal why) ->
                    form.refused(why.code().equals("origination.resolved-out-of-time") ? ON : MINUTE, why);
                case Outcome.Done<LoanApplication>(LoanApplication now) -> {
                    notices.tell(Message.of(
                            "origination.voted." + now.state().stage().name()));
                    return "redirect:" + found.address();
                }
            }
        }
        form.show(model, response);
        return shown(found, model);
    }

    private String shown(Asked found, Model model) {
        model.addAttribute(
                "votes",
                decisions.votes(found.cooperative().id(), found.application().number()));
        return "origination/resolution";
    }
}
