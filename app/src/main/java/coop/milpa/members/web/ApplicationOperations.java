package coop.milpa.members.web;

import coop.milpa.api.OneByOne;
import coop.milpa.api.Operation;
import coop.milpa.api.Operation.Asked;
import coop.milpa.api.Reply;
import coop.milpa.api.Slice;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.AdmissionRefusal;
import coop.milpa.members.Admissions;
import coop.milpa.members.Application;
import coop.milpa.members.ApplicationId;
import coop.milpa.members.Applications;
import coop.milpa.members.ApplyForMembership;
import coop.milpa.members.PayForApplication;
import coop.milpa.members.PersonRefusal;
import coop.milpa.members.ResolveApplications;
import coop.milpa.members.ResolveApplications.Verdict;
import coop.milpa.members.WithdrawApplication;
import coop.milpa.platform.FourEyes;
import coop.milpa.platform.Subject;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What other systems may ask for on the way to membership. People are kept from deciding on what they took down by
 * their roles; a system, which has none, is refused what it or somebody who answers for it took down.
 */
@Component
class ApplicationOperations {

    private static final int REASON_MAX = 200;

    private final Admissions admissions;
    private final Applications applications;
    private final ApplicantsByPrograms people;
    private final Branches branches;
    private final ApplicationTexts texts;
    private final FourEyes eyes;

    ApplicationOperations(
            Admissions admissions,
            Applications applications,
            ApplicantsByPrograms people,
            Branches branches,
            ApplicationTexts texts,
            FourEyes eyes) {
        this.admissions = admissions;
        this.applications = applications;
        this.people = people;
        this.branches = branches;
        this.texts = texts;
        this.eyes = eyes;
    }

    Operation<?> apply(Cooperative cooperative) {
        return new OneByOne<>("members.apply", ApplyBody::read, (home, asked) -> apply(cooperative, asked));
    }

    private Outcome<Reply> apply(Cooperative cooperative, Asked<ApplyBody> asked) {
        Optional<Branch> branch =
                branches.find(cooperative.id(), asked.body().branch().orElse(Branch.MAIN));
        if (branch.isEmpty()) {
            return Outcome.refused(new AdmissionRefusal.UnknownBranch());
        }
        return switch (people.of(cooperative.id(), asked.body())) {
            case Outcome.Refused<ApplicantsByPrograms.Named>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<ApplicantsByPrograms.Named>(ApplicantsByPrograms.Named named) ->
                admissions
                        .apply(new ApplyForMembership(
                                cooperative.id(),
                                asked.request(),
                                named.applicant(),
                                branch.get().id(),
                                named.proposedBy(),
                                asked.body().papers(),
                                named.beneficiaries()))
                        .map(applied -> Reply.created(texts.one(cooperative, applied), subject(applied)));
        };
    }

    Operation<?> withdraw(Cooperative cooperative, ApplicationId id) {
        return new OneByOne<>(
                "members.withdraw-application",
                fields -> fields.text("reason", REASON_MAX),
                (home, asked) -> admissions
                        .withdraw(new WithdrawApplication(home, id, asked.body()))
                        .map(ended -> Reply.done(texts.one(cooperative, ended), subject(ended))));
    }

    /** All verdicts or none. */
    Operation<?> resolve(Cooperative cooperative) {
        return new OneByOne<>("members.resolve", VerdictsBody::read, (home, asked) -> {
            VerdictsBody body = asked.body();
            List<ApplicationId> decided =
                    body.verdicts().stream().map(Verdict::application).toList();
            Optional<Refusal> own = own(home, asked, decided);
            if (own.isPresent()) {
                return Outcome.refused(own.get());
            }
            var command = new ResolveApplications(
                    home, asked.request(), body.resolution().said(), body.verdicts());
            return admissions
                    .resolve(command)
                    .map(resolved -> Reply.done(
                            new Slice<>(texts.of(cooperative, resolved), Optional.empty()),
                            new Subject("request", asked.request().toString())));
        });
    }

    /** Cash, taken at the branch where she applied. */
    Operation<?> pay(Cooperative cooperative, ApplicationId id) {
        return new OneByOne<Money>(
                "members.pay-application", fields -> fields.positiveMoney("amount"), (home, asked) -> {
                    Optional<Refusal> own = own(home, asked, List.of(id));
                    return own.isPresent()
                            ? Outcome.refused(own.get())
                            : admissions
                                    .pay(new PayForApplication(home, asked.request(), id, asked.body()))
                                    .map(paid -> Reply.created(texts.one(cooperative, paid), subject(paid)));
                });
    }

    private Optional<Refusal> own(CooperativeId home, Asked<?> asked, List<ApplicationId> these) {
        Map<ApplicationId, ActorId> takers = applications.takers(home, these);
        Set<ActorId> all = Set.copyOf(takers.values());
        if (eyes.areApart(home, asked.actor(), all)) {
            return Optional.empty();
        }
        return all.stream()
                .filter(taker -> !eyes.areApart(home, asked.actor(), Set.of(taker)))
                .flatMap(taker -> these.stream().filter(id -> taker.equals(takers.get(id))))
                .findFirst()
                .map(PersonRefusal.OwnApplication::new);
    }

    private static Subject subject(Application application) {
        return new Subject("application", application.id().toString());
    }
}
