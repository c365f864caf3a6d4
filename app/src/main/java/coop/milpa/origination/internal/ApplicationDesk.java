package coop.milpa.origination.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.origination.ApplicationState;
import coop.milpa.origination.Assessment;
import coop.milpa.origination.Evaluation;
import coop.milpa.origination.FieldVisit;
import coop.milpa.origination.LoanApplication;
import coop.milpa.origination.LoanApplication.Contents;
import coop.milpa.origination.LoanApplication.Taken;
import coop.milpa.origination.LoanApplications;
import coop.milpa.origination.OriginationRefusal;
import coop.milpa.origination.ReceiveApplication;
import coop.milpa.origination.RecordVisit;
import coop.milpa.origination.Vote;
import coop.milpa.origination.internal.ApplicationRegister.Kept;
import coop.milpa.origination.internal.Assessing.Wanted;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Takes applications down, has them judged, ends them: fetch, decide, record, tell. */
@Service
class ApplicationDesk implements LoanApplications {

    private final Records records;
    private final Assessing assessing;
    private final Members members;
    private final OriginationTrail trail;
    private final TenantScope tenants;
    private final CurrentActor current;

    ApplicationDesk(
            Records records,
            Assessing assessing,
            Members members,
            OriginationTrail trail,
            TenantScope tenants,
            CurrentActor current) {
        this.records = records;
        this.assessing = assessing;
        this.members = members;
        this.trail = trail;
        this.tenants = tenants;
        this.current = current;
    }

    @Override
    public Outcome<LoanApplication> receive(ReceiveApplication command) {
        return tenants.write(command.cooperative(), () -> {
            long number = records.applications().nextNumber(command.cooperative());
            Optional<Kept> before = records.applications().requested(command.cooperative(), command.request());
            return before.isPresent()
                    ? repeated(command, before.get().application())
                    : onOpenDay(command)
                            .then(day -> wanted(command)
                                    .then(wanted -> assessing
                                            .assess(wanted, day)
                                            .map(offered -> kept(command, wanted.member(), number, day))));
        });
    }

    private Outcome<LoanApplication> repeated(ReceiveApplication command, LoanApplication before) {
        boolean same = members.find(command.cooperative(), command.member())
                        .filter(member -> member.id().equals(before.member()))
                        .isPresent()
                && before.contents().equals(command.contents());
        return same ? Outcome.done(before) : Outcome.refused(new OriginationRefusal.RequestReused(command.request()));
    }

    private Outcome<LocalDate> onOpenDay(ReceiveApplication command) {
        return records.days()
                .open(command.cooperative())
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new LedgerRefusal.NoOpenDay()));
    }

    private Outcome<Wanted> wanted(ReceiveApplication command) {
        return members.find(command.cooperative(), command.member())
                .map(member -> new Wanted(command.cooperative(), member, command.contents(), 1, false))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new OriginationRefusal.NotAMember(command.member())));
    }

    private LoanApplication kept(ReceiveApplication command, Member member, long number, LocalDate day) {
        ActorId by = me();
        var taken = new LoanApplication(
                number,
                member.id(),
                new Taken(command.branch(), by, List.of(by), day),
                command.contents(),
                List.of(),
                new ApplicationState.Received());
        records.applications().add(command.cooperative(), command.request(), taken);
        trail.wrote(command.cooperative(), Optional.empty(), taken);
        return taken;
    }

    @Override
    public Outcome<LoanApplication> amend(CooperativeId cooperative, long number, Contents contents) {
        return tenants.write(
                cooperative,
                () -> undecided(
                        cooperative,
                        number,
                        (before, day) -> assessing
                                .assess(new Wanted(cooperative, member(cooperative, before), contents, 1, false), day)
                                .map(offered -> amended(cooperative, before, contents))));
    }

    private LoanApplication amended(CooperativeId cooperative, LoanApplication before, Contents contents) {
        Taken taken = before.taken();
        List<ActorId> by =
                Stream.concat(taken.by().stream(), Stream.of(me())).distinct().toList();
        var after = new LoanApplication(
                before.number(),
                before.member(),
                new Taken(taken.branch(), taken.officer(), by, taken.on()),
                contents,
                before.visits(),
                new ApplicationState.Received());
        records.applications().amend(cooperative, after);
        trail.wrote(cooperative, Optional.of(before), after);
        return after;
    }

    @Override
    public Outcome<LoanApplication> visit(RecordVisit command) {
        CooperativeId cooperative = command.cooperative();
        return tenants.write(
                cooperative,
                () -> undecided(cooperative, command.number(), (before, day) -> {
                    if (command.on().isAfter(day)) {
                        return Outcome.refused(new OriginationRefusal.VisitAhead(command.on(), day));
                    }
                    var visit = new FieldVisit(command.on(), me(), command.notes(), command.position());
                    Optional<ApplicationParts.Noted> noted = records.parts().noted(cooperative, command.request());
                    if (noted.isPresent()) {
                        return noted.get().equals(new ApplicationParts.Noted(command.number(), visit))
                                ? Outcome.done(before)
                                : Outcome.refused(new OriginationRefusal.RequestReused(command.request()));
                    }
                    records.parts().add(command, me());
                    trail.did(
                            cooperative,
                            command.number(),
                            "visited",
                            Map.of("on", visit.on().toString()));
                    return Outcome.done(again(cooperative, command.number()));
                }));
    }

    @Override
    public Outcome<LoanApplication> evaluate(CooperativeId cooperative, long number) {
        return tenants.write(
                cooperative,
                () -> undecided(
                        cooperative,
                        number,
                        (before, day) -> assessing
                                .assess(wanted(cooperative, before), day)
                                .then(judged -> judged.obstacles().isEmpty()
                                        ? Outcome.done(evaluated(cooperative, number, judged.evaluation()))
                                        : Outcome.refused(judged.obstacles().getFirst()))));
    }

    private LoanApplication evaluated(CooperativeId cooperative, long number, Evaluation evaluation) {
        records.evaluations().add(cooperative, number, evaluation);
        records.applications().evaluated(cooperative, number);
        trail.did(
                cooperative,
                number,
                "evaluated",
                Map.of(
                        "evaluation",
                        Integer.toString(evaluation.place()),
                        "level",
                        evaluation.terms().band().level().name()));
        return again(cooperative, number);
    }

    @Override
    public Outcome<LoanApplication> withdraw(CooperativeId cooperative, long number, String reason) {
        return tenants.write(
                cooperative,
                () -> records.open(cooperative, number, (kept, day) -> switch (kept.application()
                        .state()) {
                    case ApplicationState.Withdrawn withdrawn
                    when withdrawn.reason().equals(reason) -> Outcome.done(kept.application());
                    case ApplicationState.Received received -> withdrawn(cooperative, number, reason, day);
                    case ApplicationState.Evaluated evaluated -> withdrawn(cooperative, number, reason, day);
                    case ApplicationState.Approved approved -> withdrawn(cooperative, number, reason, day);
                    case ApplicationState.Withdrawn withdrawn -> otherStage(number);
                    case ApplicationState.Rejected rejected -> otherStage(number);
                    case ApplicationState.Disbursed disbursed -> otherStage(number);
                }));
    }

    private Outcome<LoanApplication> withdrawn(CooperativeId cooperative, long number, String reason, LocalDate day) {
        if (reason.isBlank() || reason.length() > Vote.REASON_MAX) {
            return Outcome.refused(new OriginationRefusal.ReasonNeeded(Vote.REASON_MAX));
        }
        records.applications().withdrawn(cooperative, number, new ApplicationState.Withdrawn(day, reason));
        trail.did(cooperative, number, "withdrawn", Map.of("reason", reason));
        return Outcome.done(again(cooperative, number));
    }

    @Override
    public Optional<LoanApplication> find(CooperativeId cooperative, long number) {
        return tenants.read(
                cooperative,
                () -> records.applications().find(cooperative, number).map(Kept::application));
    }

    @Override
    public List<Evaluation> evaluations(CooperativeId cooperative, long number) {
        return tenants.read(cooperative, () -> records.evaluations().all(cooperative, number));
    }

    @Override
    public Outcome<Assessment> assess(CooperativeId cooperative, long number) {
        return tenants.read(cooperative, () -> {
            Optional<Kept> kept = records.applications().find(cooperative, number);
            Optional<LocalDate> day = records.days().open(cooperative);
            return kept.isPresent() && day.isPresent()
                    ? assessing.assess(wanted(cooperative, kept.get().application()), day.get())
                    : Outcome.refused(new OriginationRefusal.UnknownApplication(number));
        });
    }

    @Override
    public Outcome<Assessment> assess(ReceiveApplication command) {
        return tenants.read(
                command.cooperative(),
                () -> onOpenDay(command).then(day -> wanted(command).then(wanted -> assessing.assess(wanted, day))));
    }

    /** Work that may be done while nobody has decided. */
    private interface Undecided {
        Outcome<LoanApplication> with(LoanApplication before, LocalDate day);
    }

    private Outcome<LoanApplication> undecided(CooperativeId cooperative, long number, Undecided work) {
        return records.open(
                cooperative, number, (kept, day) -> switch (kept.application().state()) {
                    case ApplicationState.Received received -> work.with(kept.application(), day);
                    case ApplicationState.Evaluated evaluated -> work.with(kept.application(), day);
                    case ApplicationState.Approved approved -> otherStage(number);
                    case ApplicationState.Rejected rejected -> otherStage(number);
                    case ApplicationState.Withdrawn withdrawn -> otherStage(number);
                    case ApplicationState.Disbursed disbursed -> otherStage(number);
                });
    }

    private Wanted wanted(CooperativeId cooperative, LoanApplication application) {
        return new Wanted(
                cooperative,
                member(cooperative, application),
                application.contents(),
                records.evaluations().all(cooperative, application.number()).size() + 1,
                !application.visits().isEmpty());
    }

    private Member member(CooperativeId cooperative, LoanApplication application) {
        return members.find(cooperative, application.member()).orElseThrow();
    }

    private LoanApplication again(CooperativeId cooperative, long number) {
        return records.applications().find(cooperative, number).orElseThrow().application();
    }

    private ActorId me() {
        return current.get().actor().id();
    }

    private static Outcome<LoanApplication> otherStage(long number) {
        return Outcome.refused(new OriginationRefusal.OtherStage(number));
    }
}
