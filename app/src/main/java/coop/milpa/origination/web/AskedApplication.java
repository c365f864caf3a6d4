package coop.milpa.origination.web;

import coop.milpa.kernel.ActorId;
import coop.milpa.ledger.Days;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.origination.LoanApplication;
import coop.milpa.origination.LoanApplications;
import coop.milpa.platform.Actor;
import coop.milpa.platform.Actors;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.PageProblem;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Finds the application that an address asks for. One that is not there ends with a page that says so. */
@Component
class AskedApplication {

    private static final String UNKNOWN = "–";

    private final Cooperatives cooperatives;
    private final LoanApplications applications;
    private final Members members;
    private final Actors actors;
    private final Days days;

    AskedApplication(
            Cooperatives cooperatives, LoanApplications applications, Members members, Actors actors, Days days) {
        this.cooperatives = cooperatives;
        this.applications = applications;
        this.members = members;
        this.actors = actors;
        this.days = days;
    }

    /** What an address and a form ask for. */
    record Asked(Cooperative cooperative, LoanApplication application, Member member, Form form) {

        String address() {
            return AskedApplication.address(cooperative, application.number());
        }
    }

    static String address(Cooperative cooperative) {
        return "/c/" + cooperative.code() + "/loan-applications";
    }

    static String address(Cooperative cooperative, long number) {
        return address(cooperative) + "/" + number;
    }

    /** Also puts it into the model: the frame of the page shows it. */
    Cooperative cooperative(String code, Model model) {
        return AskedCooperative.of(cooperatives, code, model);
    }

    /** An application, whose it is, and what was written; put into the model too. */
    Asked of(String code, String number, Map<String, String> given, Model model) {
        Cooperative found = cooperative(code, model);
        LoanApplication application = number(number)
                .flatMap(read -> applications.find(found.id(), read))
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND, "origination.unknown-application", address(found), Input.shown(number)));
        Member member = members.find(found.id(), application.member()).orElseThrow();
        model.addAttribute("applied", application);
        model.addAttribute("member", member);
        return new Asked(found, application, member, Form.of(given));
    }

    /** The day entries go to. */
    LocalDate open(Cooperative cooperative) {
        return days.open(cooperative.id()).orElse(cooperative.booksFrom());
    }

    /** What people are called who did something. */
    Function<ActorId, String> names(Cooperative cooperative, Collection<ActorId> of) {
        Map<ActorId, Actor> named = of.isEmpty() ? Map.of() : actors.named(cooperative.id(), of);
        return who -> Optional.ofNullable(named.get(who)).map(Actor::name).orElse(UNKNOWN);
    }

    private static Optional<Long> number(String text) {
        return text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
