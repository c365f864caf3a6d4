package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Line;
import coop.milpa.ledger.Standing;
import coop.milpa.members.Application;
import coop.milpa.members.ApplicationId;
import coop.milpa.members.EntryPayment;
import coop.milpa.members.EntryPayment.Required;
import coop.milpa.members.EntryRequirement;
import coop.milpa.members.Member;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks every requirement of entry. There may be none: then nothing is to be paid. */
@Component
class EntryRequirements {

    private final ObjectProvider<EntryRequirement> requirements;
    private final ApplicantMoneyRegister money;

    EntryRequirements(ObjectProvider<EntryRequirement> requirements, ApplicantMoneyRegister money) {
        this.requirements = requirements;
        this.money = money;
    }

    EntryPayment of(CooperativeId cooperative, Application application) {
        return of(cooperative, List.of(application)).values().iterator().next();
    }

    /** What each must pay, as of the day on which she applied, and has paid; in the order given. */
    Map<ApplicationId, EntryPayment> of(CooperativeId cooperative, Collection<Application> applications) {
        Map<ApplicationId, List<Money>> waiting = money.waiting(
                cooperative, applications.stream().map(Application::id).toList());
        Map<ApplicationId, EntryPayment> payments = new LinkedHashMap<>();
        for (Application application : applications) {
            List<Money> paid = waiting.getOrDefault(application.id(), List.of());
            payments.put(application.id(), new EntryPayment(required(cooperative, application), paid));
        }
        return payments;
    }

    /** The credits that a new member's money goes to. */
    List<Line> credits(CooperativeId cooperative, Application application, Member member, LocalDate day) {
        List<Line> credits = new ArrayList<>();
        requirements
                .orderedStream()
                .forEach(requirement -> amount(cooperative, application, requirement)
                        .map(amount ->
                                Line.credit(requirement.account(cooperative, member, day), amount, Standing.MEMBER))
                        .ifPresent(credits::add));
        return credits;
    }

    /** Tells each requirement that it was met. */
    void met(CooperativeId cooperative, Application application, Member member, EntryId entry) {
        requirements
                .orderedStream()
                .forEach(requirement -> amount(cooperative, application, requirement)
                        .ifPresent(amount -> requirement.met(cooperative, member, amount, entry)));
    }

    private List<Required> required(CooperativeId cooperative, Application application) {
        return requirements
                .orderedStream()
                .flatMap(
                        requirement -> amount(cooperative, application, requirement)
                                .map(amount -> new Required(requirement.code(), amount))
                                .stream())
                .toList();
    }

    private static Optional<Money> amount(
            CooperativeId cooperative, Application application, EntryRequirement requirement) {
        return requirement
                .required(cooperative, application.kind(), application.appliedOn())
                .filter(Money::isPositive);
    }
}
