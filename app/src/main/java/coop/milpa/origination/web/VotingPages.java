package coop.milpa.origination.web;

import coop.milpa.credit.CreditVersion.Level;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.origination.CastVote;
import coop.milpa.origination.Evaluation;
import coop.milpa.origination.LoanApplication;
import coop.milpa.origination.LoanApplications;
import coop.milpa.origination.LoanDecisions;
import coop.milpa.origination.Vote;
import coop.milpa.origination.Vote.Choice;
import coop.milpa.origination.web.AskedApplication.Asked;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Notices;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody says yes or no to an application, or that it touches her; each level by an address of its own. */
abstract class VotingPages {

    private static final String CHOICE = "choice";
    private static final String REASON = "reason";

    private final Level level;
    private final Parts parts;

    VotingPages(Level level, Parts parts) {
        this.level = level;
        this.parts = parts;
    }

    /** What all levels work with. */
    @Component
    record Parts(
            AskedApplication asked,
            LoanApplications applications,
            LoanDecisions decisions,
            Words words,
            Notices notices) {}

    /** How a level is called in addresses. */
    static String way(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    @GetMapping
    String form(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        return filledIn(parts.asked().of(cooperative, number, given, model), reader, model, response);
    }

    @PostMapping
    String vote(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Asked found = parts.asked().of(cooperative, number, given, model);
        Form form = found.form();
        Optional<Choice> choice = form.one(CHOICE, Choice.class);
        form.limit(REASON, Vote.REASON_MAX);
        if (!form.isRight()) {
            return filledIn(found, reader, model, response);
        }
        var command = new CastVote(
                found.cooperative().id(), found.application().number(), level, choice.orElseThrow(), form.text(REASON));
        return switch (parts.decisions().vote(command)) {
            case Outcome.Refused<LoanApplication>(Refusal why) -> {
                form.refused(why.code().equals("origination.reason-needed") ? REASON : CHOICE, why);
                yield filledIn(found, reader, model, response);
            }
            case Outcome.Done<LoanApplication>(LoanApplication now) -> {
                parts.notices()
                        .tell(Message.of(
                                "origination.voted." + now.state().stage().name()));
                yield "redirect:" + found.address();
            }
        };
    }

    private String filledIn(Asked found, Locale reader, Model model, HttpServletResponse response) {
        found.form().show(model, response);
        List<Evaluation> judged = parts.applications()
                .evaluations(found.cooperative().id(), found.application().number());
        if (!judged.isEmpty()) {
            model.addAttribute("judged", EvaluationView.of(judged.getLast()));
        }
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", "");
        for (Choice each : Choice.values()) {
            choices.put(each.name(), parts.words().said(Message.of("choice.origination.vote." + each.name()), reader));
        }
        model.addAttribute("choices", choices);
        model.addAttribute("way", way(level));
        return "origination/vote";
    }
}
