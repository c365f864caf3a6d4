package coop.milpa.approvals.internal;

import coop.milpa.approvals.Approval;
import coop.milpa.approvals.Approval.Asked;
import coop.milpa.approvals.Approval.Decision;
import coop.milpa.approvals.ApprovalId;
import coop.milpa.approvals.ApprovalRefusal;
import coop.milpa.approvals.Approvals;
import coop.milpa.approvals.AskApproval;
import coop.milpa.approvals.DecideApproval;
import coop.milpa.approvals.internal.ApprovalPolicy.Decider;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.platform.Acting;
import coop.milpa.platform.Actor;
import coop.milpa.platform.AmountLimits.Act;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.PostingLimits;
import coop.milpa.platform.SecondPerson;
import coop.milpa.platform.TenantScope;
import coop.milpa.platform.WorkPlaces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Takes what is asked for, and what somebody else says to it. */
@Service
class ApprovalDesk implements Approvals {

    private final ApprovalRegister register;
    private final ApprovalTrail trail;
    private final Optional<SecondPerson> second;
    private final PostingLimits limits;
    private final Optional<WorkPlaces> places;
    private final CurrentActor current;
    private final Days days;
    private final TenantScope tenants;
    private final Clock clock;

    ApprovalDesk(
            ApprovalRegister register,
            ApprovalTrail trail,
            Optional<SecondPerson> second,
            PostingLimits limits,
            Optional<WorkPlaces> places,
            CurrentActor current,
            Days days,
            TenantScope tenants,
            Clock clock) {
        this.register = register;
        this.trail = trail;
        this.second = second;
        this.limits = limits;
        this.places = places;
        this.current = current;
        this.days = days;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public Outcome<Approval> ask(AskApproval command) {
        Optional<? extends Refusal> wrong = forbidsPrograms().or(() -> ApprovalPolicy.tooLong(command.reason()));
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        return tenants.write(
                command.cooperative(),
                () -> days.open(command.cooperative())
                        .map(day -> Outcome.done(asked(command, day)))
                        .orElseGet(() -> Outcome.refused(new LedgerRefusal.NoOpenDay())));
    }

    private Approval asked(AskApproval command, LocalDate day) {
        CooperativeId cooperative = command.cooperative();
        Supplier<Optional<Approval>> there = () -> register.of(
                cooperative, command.request().value(), command.what().mark());
        return there.get().orElseGet(() -> {
            var asked = new Asked(
                    current.get().actor().id(),
                    command.branch(),
                    day,
                    clock.instant(),
                    command.reason().strip());
            register.add(command, ApprovalId.next(), asked);
            Approval added = there.get().orElseThrow();
            trail.asked(cooperative, added);
            return added;
        });
    }

    @Override
    public Outcome<Approval> decide(DecideApproval command) {
        Optional<? extends Refusal> wrong = forbidsPrograms().or(() -> ApprovalPolicy.tooLong(command.reason()));
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        return tenants.write(command.cooperative(), () -> decided(command));
    }

    @Override
    public Outcome<Approval> decide(DecideApproval command, SecondPerson.Shown person) {
        return second.map(door -> door.as(command.cooperative(), person, DECIDE, () -> decide(command)))
                .orElseGet(() -> Outcome.refused(new ApprovalRefusal.PersonNeeded()));
    }

    private Outcome<Approval> decided(DecideApproval command) {
        CooperativeId cooperative = command.cooperative();
        Optional<Approval> found = register.find(cooperative, command.approval());
        Optional<LocalDate> open = days.open(cooperative);
        if (found.isEmpty() || open.isEmpty()) {
            return Outcome.refused(new ApprovalRefusal.UnknownApproval());
        }
        var who = current.get().actor().id();
        var decider = new Decider(who, places.flatMap(each -> each.only(cooperative, who)), open.get());
        var act = List.of(new Act(DECIDE, found.get().what().amount()));
        Optional<? extends Refusal> why = ApprovalPolicy.forbids(found.get(), command, decider);
        Optional<Refusal> all = why.<Refusal>map(refusal -> refusal)
                .or(() -> command.granted() ? limits.forbids(cooperative, act) : Optional.empty());
        if (all.isPresent()) {
            return Outcome.refused(all.get());
        }
        var decision = new Decision(
                who, clock.instant(), command.granted(), command.reason().strip());
        if (!register.decide(cooperative, command.approval(), decision)) {
            return Outcome.refused(new ApprovalRefusal.AlreadyDecided());
        }
        if (command.granted()) {
            limits.posted(cooperative, act);
        }
        Approval decided = register.find(cooperative, command.approval()).orElseThrow();
        trail.decided(cooperative, decided);
        return Outcome.done(decided);
    }

    private Optional<ApprovalRefusal> forbidsPrograms() {
        return current.get().actor().kind() == Actor.Kind.PERSON
                ? Optional.empty()
                : Optional.of(new ApprovalRefusal.PersonNeeded());
    }

    @Override
    public Optional<Approval> find(CooperativeId cooperative, ApprovalId approval) {
        return tenants.read(cooperative, () -> register.find(cooperative, approval));
    }

    @Override
    public Optional<Approval> of(CooperativeId cooperative, RequestId request, String mark) {
        return tenants.read(cooperative, () -> register.of(cooperative, request.value(), mark));
    }

    @Override
    public List<Approval> askedBy(CooperativeId cooperative, ActorId person, LocalDate since, int limit) {
        return tenants.read(cooperative, () -> register.askedBy(cooperative, person, since, limit));
    }

    @Override
    public List<Approval> waiting(CooperativeId cooperative, Optional<BranchId> branch) {
        return tenants.read(
                cooperative,
                () -> days.open(cooperative)
                        .map(day -> register.waiting(cooperative, day, branch))
                        .orElse(List.of()));
    }

    @Override
    public List<Approval> decided(CooperativeId cooperative, LocalDate day, int limit) {
        return tenants.read(cooperative, () -> register.decided(cooperative, day, limit));
    }

    @Override
    public <T> T under(CooperativeId cooperative, RequestId request, String mark, Supplier<T> work) {
        Acting acting = current.get();
        Optional<Decision> yes = tenants.read(
                cooperative,
                () -> register.of(cooperative, request.value(), mark)
                        .filter(approval ->
                                approval.asked().by().equals(acting.actor().id()))
                        .filter(approval -> days.open(cooperative)
                                .filter(approval::isGrantedOn)
                                .isPresent())
                        .flatMap(Approval::decision));
        return yes.map(decision -> current.as(acting.approvedBy(decision.by()), work))
                .orElseGet(work);
    }
}
