package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.AdmissionRefusal;
import coop.milpa.members.Application;
import coop.milpa.members.ApplicationId;
import coop.milpa.members.ApplyForMembership;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Members;
import coop.milpa.members.Memberships;
import coop.milpa.members.WithdrawApplication;
import coop.milpa.members.internal.AdmissionPolicy.Bylaws;
import coop.milpa.registry.Branches;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes applications down, and ends those that are taken back. In the caller's transaction. */
@Component
class Applying {

    private final Applicants people;
    private final Branches branches;
    private final Members members;
    private final Memberships memberships;
    private final ApplicationRegister register;
    private final EntryBylaws bylaws;
    private final BeneficiaryRules beneficiaries;
    private final MembersTrail trail;

    Applying(
            Applicants people,
            Branches branches,
            Members members,
            Memberships memberships,
            ApplicationRegister register,
            EntryBylaws bylaws,
            BeneficiaryRules beneficiaries,
            MembersTrail trail) {
        this.people = people;
        this.branches = branches;
        this.members = members;
        this.memberships = memberships;
        this.register = register;
        this.bylaws = bylaws;
        this.beneficiaries = beneficiaries;
        this.trail = trail;
    }

    Outcome<Application> apply(ApplyForMembership command, LocalDate day) {
        Optional<Application> before = register.find(command.cooperative(), command.request());
        if (before.isPresent()) {
            return repeated(command, before.get());
        }
        Optional<Applicant> applicant = people.find(command.cooperative(), command.party());
        if (applicant.isEmpty()) {
            return Outcome.refused(new AdmissionRefusal.UnknownParty(command.party()));
        }
        Bylaws said = bylaws.on(command.cooperative(), day);
        MemberKind kind = applicant.get().kindOn(day, said.majority());
        Optional<Refusal> refusal = unknownBranch(command)
                .or(() -> AdmissionPolicy.forbids(kind, applicant.get(), said))
                .or(() -> alreadyIn(command, day))
                .<Refusal>map(why -> why)
                .or(() -> named(command, day));
        return refusal.isPresent() ? Outcome.refused(refusal.get()) : record(command, kind, day);
    }

    void withdraw(WithdrawApplication command, LocalDate day) {
        register.withdrawn(command.cooperative(), command.application(), day, command.reason());
        trail.withdrawn(command.cooperative(), command.application(), command.reason());
    }

    private Outcome<Application> record(ApplyForMembership command, MemberKind kind, LocalDate day) {
        var application = new Application(
                ApplicationId.next(),
                command.party(),
                kind,
                command.branch(),
                day,
                command.proposedBy(),
                command.papers(),
                command.beneficiaries(),
                new Application.State.Open());
        register.add(command, application);
        Optional<Application> kept = register.find(command.cooperative(), command.request());
        if (kept.isEmpty()) {
            return Outcome.refused(new AdmissionRefusal.ApplicationPending());
        }
        if (!kept.get().equals(application)) {
            return repeated(command, kept.get());
        }
        trail.applied(command.cooperative(), application);
        return Outcome.done(application);
    }

    private static Outcome<Application> repeated(ApplyForMembership command, Application before) {
        boolean same = before.party().equals(command.party())
                && before.branch().equals(command.branch())
                && before.proposedBy().equals(command.proposedBy())
                && before.papers().equals(command.papers())
                && before.beneficiaries().equals(command.beneficiaries());
        return same ? Outcome.done(before) : Outcome.refused(new AdmissionRefusal.RequestReused(command.request()));
    }

    private Optional<Refusal> named(ApplyForMembership command, LocalDate day) {
        return command.beneficiaries().isEmpty()
                ? Optional.empty()
                : beneficiaries
                        .forbids(command.cooperative(), command.beneficiaries(), command.party(), day)
                        .map(why -> why);
    }

    private Optional<AdmissionRefusal> unknownBranch(ApplyForMembership command) {
        boolean known = branches.of(command.cooperative()).stream()
                .anyMatch(branch -> branch.id().equals(command.branch()));
        return known ? Optional.empty() : Optional.of(new AdmissionRefusal.UnknownBranch());
    }

    private Optional<AdmissionRefusal> alreadyIn(ApplyForMembership command, LocalDate day) {
        CooperativeId cooperative = command.cooperative();
        Optional<AdmissionRefusal> member = memberships
                .activeAs(cooperative, command.party(), day)
                .flatMap(id -> members.find(cooperative, id))
                .map(known -> new AdmissionRefusal.AlreadyMember(known.number()));
        return member.or(() -> register.hasPending(cooperative, command.party())
                ? Optional.of(new AdmissionRefusal.ApplicationPending())
                : Optional.empty());
    }
}
