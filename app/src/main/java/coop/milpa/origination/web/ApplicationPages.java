package coop.milpa.origination.web;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Days;
import coop.milpa.origination.ApplicationState;
import coop.milpa.origination.ApplicationState.Stage;
import coop.milpa.origination.Assessment;
import coop.milpa.origination.Evaluation;
import coop.milpa.origination.FieldVisit;
import coop.milpa.origination.LoanApplication;
import coop.milpa.origination.LoanApplications;
import coop.milpa.origination.LoanDecisions;
import coop.milpa.origination.Vote;
import coop.milpa.origination.web.AskedApplication.Asked;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** An application on one page: what it says, how it was judged, who said what, and what comes next. */
@Controller
@RequestMapping("/c/{cooperative}/loan-applications/{number}")
@Needs(OriginationInTheMenu.READ)
class ApplicationPages {

    private final AskedApplication asked;
    private final LoanApplications applications;
    private final LoanDecisions decisions;
    private final ContentsChoices choices;
    private final Branches branches;
    private final Days days;
    private final TenantScope tenants;

    ApplicationPages(
            AskedApplication asked,
            LoanApplications applications,
            LoanDecisions decisions,
            ContentsChoices choices,
            Branches branches,
            Days days,
            TenantScope tenants) {
        this.asked = asked;
        this.applications = applications;
        this.decisions = decisions;
        this.choices = choices;
        this.branches = branches;
        this.days = days;
        this.tenants = tenants;
    }

    /** A vote, and what the voter is called. */
    record ShownVote(Vote vote, String voter) {}

    /** A visit, and what the visitor is called. */
    record ShownVisit(FieldVisit visit, String by) {}

    @GetMapping
    String application(@PathVariable String cooperative, @PathVariable String number, Locale reader, Model model) {
        Asked found = asked.of(cooperative, number, Map.of(), model);
        return tenants.look(found.cooperative().id(), () -> shown(found, reader, model));
    }

    private String shown(Asked found, Locale reader, Model model) {
        LoanApplication application = found.application();
        var id = found.cooperative().id();
        List<Vote> votes = decisions.votes(id, application.number());
        List<Evaluation> evaluations = applications.evaluations(id, application.number());
        Function<ActorId, String> names = asked.names(found.cooperative(), people(application, votes, evaluations));
        Stage stage = application.state().stage();
        model.addAttribute("stage", stage.name());
        model.addAttribute(
                "product",
                choices.allProducts(found.cooperative(), reader)
                        .get(application.contents().asked().product()));
        model.addAttribute("officer", names.apply(application.taken().officer()));
        model.addAttribute(
                "branch",
                branches.of(id).stream()
                        .filter(one -> one.id().equals(application.taken().branch()))
                        .map(Branch::name)
                        .findFirst()
                        .orElse(""));
        model.addAttribute(
                "visits",
                application.visits().stream()
                        .map(visit -> new ShownVisit(visit, names.apply(visit.by())))
                        .toList());
        model.addAttribute(
                "votes",
                votes.stream()
                        .map(vote -> new ShownVote(vote, names.apply(vote.voter())))
                        .toList());
        if (!evaluations.isEmpty()) {
            Evaluation last = evaluations.getLast();
            model.addAttribute("judged", EvaluationView.of(last));
            model.addAttribute("judgedBy", names.apply(last.by()));
            model.addAttribute("quorum", decisions.quorum(id, last));
            model.addAttribute("way", VotingPages.way(last.terms().band().level()));
        }
        if (stage == Stage.RECEIVED || stage == Stage.EVALUATED) {
            foreseen(found, model);
        }
        boolean expired = application.state() instanceof ApplicationState.Approved approved
                && approved.isExpired(days.open(id).orElse(approved.expires()));
        model.addAttribute("expired", expired);
        return "origination/application";
    }

    /** What it would be judged like now, so that what is missing is seen before it is laid before anybody. */
    private void foreseen(Asked found, Model model) {
        switch (applications.assess(
                found.cooperative().id(), found.application().number())) {
            case Outcome.Done<Assessment>(Assessment now) -> {
                model.addAttribute("offer", OfferView.of(now.offer()));
                model.addAttribute("now", EvaluationView.of(now));
            }
            case Outcome.Refused<Assessment>(var why) -> model.addAttribute("objection", Message.of(why));
        }
    }

    private static Set<ActorId> people(LoanApplication application, List<Vote> votes, List<Evaluation> evaluations) {
        Set<ActorId> people = new HashSet<>();
        people.add(application.taken().officer());
        application.visits().forEach(visit -> people.add(visit.by()));
        votes.forEach(vote -> people.add(vote.voter()));
        evaluations.forEach(evaluation -> people.add(evaluation.by()));
        return people;
    }
}
