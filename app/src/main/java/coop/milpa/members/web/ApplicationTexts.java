package coop.milpa.members.web;

import coop.milpa.api.Word;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.Admissions;
import coop.milpa.members.Application;
import coop.milpa.members.Application.State;
import coop.milpa.members.Applications.Stage;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.members.web.ApplicationText.OutcomeText;
import coop.milpa.members.web.ApplicationText.PaymentText;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells applications to other systems: whom they name is looked up for all of them at once. */
@Component
class ApplicationTexts {

    private final PersonNames people;
    private final Members members;
    private final Branches branches;
    private final Admissions admissions;

    ApplicationTexts(PersonNames people, Members members, Branches branches, Admissions admissions) {
        this.people = people;
        this.members = members;
        this.branches = branches;
        this.admissions = admissions;
    }

    /** Everything that applications name. */
    private record Names(PersonNames.Known people, Map<MemberId, Member> members, Map<BranchId, String> branches) {}

    /** One; while it is pending, with what she must pay and has paid. */
    ApplicationText one(Cooperative cooperative, Application application) {
        Optional<PaymentText> payment = Optional.of(application)
                .filter(Application::isPending)
                .flatMap(pending -> admissions.payment(cooperative.id(), pending.id()))
                .map(each -> PaymentText.of(cooperative, each));
        return told(application, names(cooperative, List.of(application)), payment);
    }

    /** Many, in their order. */
    List<ApplicationText> of(Cooperative cooperative, Collection<Application> applications) {
        Names names = names(cooperative, applications);
        return applications.stream()
                .map(each -> told(each, names, Optional.empty()))
                .toList();
    }

    private Names names(Cooperative cooperative, Collection<Application> applications) {
        List<PartyId> named = applications.stream()
                .flatMap(each -> Stream.concat(
                        Stream.concat(Stream.of(each.party()), each.proposedBy().stream()),
                        ShareText.people(each.beneficiaries()).stream()))
                .toList();
        List<MemberId> admitted = applications.stream()
                .flatMap(each -> each.state() instanceof State.Admitted in ? Stream.of(in.member()) : Stream.empty())
                .toList();
        return new Names(
                people.of(cooperative.id(), named),
                members.named(cooperative.id(), admitted),
                branches.of(cooperative.id()).stream().collect(Collectors.toMap(Branch::id, Branch::code)));
    }

    private static ApplicationText told(Application application, Names names, Optional<PaymentText> payment) {
        return new ApplicationText(
                application.id().toString(),
                names.people().of(application.party()),
                application.kind().code(),
                names.branches().getOrDefault(application.branch(), ""),
                application.appliedOn().toString(),
                names.people().of(application.proposedBy()),
                application.papers(),
                ShareText.of(application.beneficiaries(), names.people()),
                Word.of(Stage.of(application.state())),
                outcome(application.state(), names),
                payment);
    }

    private static OutcomeText outcome(State state, Names names) {
        return switch (state) {
            case State.Open open -> OutcomeText.NONE;
            case State.Accepted accepted ->
                new OutcomeText(
                        Optional.of(ResolutionText.of(accepted.by())),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
            case State.Rejected rejected ->
                new OutcomeText(
                        Optional.of(ResolutionText.of(rejected.by())),
                        Optional.of(rejected.reason()),
                        Optional.empty(),
                        Optional.empty());
            case State.Withdrawn withdrawn ->
                new OutcomeText(
                        Optional.empty(),
                        Optional.of(withdrawn.reason()),
                        Optional.of(withdrawn.on()).map(LocalDate::toString),
                        Optional.empty());
            case State.Admitted admitted ->
                new OutcomeText(
                        Optional.of(ResolutionText.of(admitted.by())),
                        Optional.empty(),
                        Optional.of(admitted.on()).map(LocalDate::toString),
                        Optional.ofNullable(names.members().get(admitted.member()))
                                .map(Member::number));
        };
    }
}
