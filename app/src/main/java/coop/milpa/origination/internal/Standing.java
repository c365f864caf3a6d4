package coop.milpa.origination.internal;

import coop.milpa.credit.CreditProducts;
import coop.milpa.credit.CreditVersion;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Members;
import coop.milpa.origination.ApplicationState;
import coop.milpa.origination.Assessment;
import coop.milpa.origination.Evaluation;
import coop.milpa.origination.LoanApplication;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says whether what was judged still stands: the same loan, for somebody who may still have it. */
@Component
class Standing {

    private final Assessing assessing;
    private final CreditProducts products;
    private final Members members;

    Standing(Assessing assessing, CreditProducts products, Members members) {
        this.assessing = assessing;
        this.products = products;
        this.members = members;
    }

    /** Why it may not be granted, or paid out, on a day. */
    Optional<Refusal> forbids(
            CooperativeId cooperative, LoanApplication application, Evaluation evaluation, LocalDate day) {
        var wanted = new Assessing.Wanted(
                cooperative,
                members.find(cooperative, application.member()).orElseThrow(),
                application.contents(),
                evaluation.place(),
                !application.visits().isEmpty());
        return switch (assessing.assess(wanted, day)) {
            case Outcome.Refused<Assessment>(Refusal why) -> Optional.of(why);
            case Outcome.Done<Assessment>(Assessment now) ->
                now.obstacles().stream()
                        .findFirst()
                        .or(() -> otherwise(cooperative, application, evaluation.terms(), now));
        };
    }

    /** What was granted before stays granted, whoever would decide about it now. */
    private Optional<Refusal> otherwise(
            CooperativeId cooperative, LoanApplication application, Evaluation.Terms then, Assessment now) {
        Evaluation.Terms terms = now.evaluation().terms();
        CreditVersion after = now.offer().version();
        CreditVersion before = products.versions(cooperative).stream()
                .filter(version -> version.product().equals(after.product()))
                .filter(version -> version.validFrom().equals(then.version()))
                .findFirst()
                .orElseThrow();
        boolean granted = application.state() instanceof ApplicationState.Approved;
        return OfferPolicy.otherLoan(then, terms, before, after)
                .or(() -> granted ? Optional.empty() : OfferPolicy.otherDeciders(then, terms))
                .map(Refusal.class::cast);
    }
}
