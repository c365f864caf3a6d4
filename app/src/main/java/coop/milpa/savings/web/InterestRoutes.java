package coop.milpa.savings.web;

import coop.milpa.api.Answers;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.InAddress;
import coop.milpa.api.Query;
import coop.milpa.api.Slice;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.savings.CapitalisedInterest;
import coop.milpa.savings.EarnedInterest;
import coop.milpa.savings.SavingsPosition;
import coop.milpa.web.Needs;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an account was given as interest, and how each figure came about. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE + "/accounts/{number}/interest")
@Needs(SavingsInTheMenu.READ)
class InterestRoutes {

    private final NamedSavings named;
    private final EarnedInterest interest;
    private final Answers answers;

    InterestRoutes(NamedSavings named, EarnedInterest interest, Answers answers) {
        this.named = named;
        this.interest = interest;
        this.answers = answers;
    }

    /** First periods first. */
    @GetMapping
    ResponseEntity<String> given(
            @PathVariable String cooperative, @PathVariable String number, @RequestParam Map<String, String> given) {
        CooperativeId home = named.cooperative(cooperative).id();
        SavingsPosition position = named.position(home, number);
        List<CapitalisedInterest> all = interest.of(home, position.account().id());
        return answers.list(Slice.part(all, new Query(given), InterestText.Given::of));
    }

    /** The days of the period that ended on {@code through}; those that were not given yet if it is not said. */
    @GetMapping("/explained")
    ResponseEntity<String> explained(
            @PathVariable String cooperative, @PathVariable String number, @RequestParam Map<String, String> given) {
        CooperativeId home = named.cooperative(cooperative).id();
        SavingsPosition position = named.position(home, number);
        Optional<InterestView> view = new Query(given)
                .day("through")
                .map(day -> Optional.of(through(home, position, day)))
                .orElseGet(() -> soFar(home, position));
        return answers.list(
                new InterestText.OfAccount(position.account().terms().number(), view.map(InterestText.Explained::of)));
    }

    private InterestView through(CooperativeId home, SavingsPosition position, LocalDate day) {
        var account = position.account().id();
        return interest.of(home, account).stream()
                .filter(paid -> paid.period().to().equals(day))
                .findFirst()
                .flatMap(paid -> interest.explain(home, account, paid.period()))
                .map(InterestView::of)
                .orElseThrow(() -> InAddress.unknown("savings.unknown-interest", day.toString()));
    }

    /** What is earned in a closed account was given when it was closed. */
    private Optional<InterestView> soFar(CooperativeId home, SavingsPosition position) {
        return position.isClosed()
                ? Optional.empty()
                : interest.soFar(home, position.account().id()).map(InterestView::of);
    }
}
