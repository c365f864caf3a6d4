package coop.milpa.origination.internal;

import coop.milpa.credit.CreditVersion.Level;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.origination.ApplicationState;
import coop.milpa.origination.ApplicationState.Decision;
import coop.milpa.origination.CastVote;
import coop.milpa.origination.Evaluation;
import coop.milpa.origination.LoanApplication;
import coop.milpa.origination.OriginationRefusal;
import coop.milpa.origination.ResolveApplication;
import coop.milpa.origination.Vote;
import coop.milpa.origination.internal.VotePolicy.Result;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.FourEyes;
import coop.milpa.platform.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes votes, and what committees resolved. In the caller's transaction. */
@Component
class VotingDesk {

    private final Records records;
    private final Standing standing;
    private final Voters voters;
    private final FourEyes eyes;
    private final Settings settings;
    private final OriginationTrail trail;
    private final CurrentActor current;

    VotingDesk(
            Records records,
            Standing standing,
            Voters voters,
            FourEyes eyes,
            Settings settings,
            OriginationTrail trail,
            CurrentActor current) {
        this.records = records;
        this.standing = standing;
        this.voters = voters;
        this.eyes = eyes;
        this.settings = settings;
        this.trail = trail;
        this.current = current;
    }

    /** An application that is decided about. */
    private record Case(CooperativeId cooperative, LoanApplication application, Evaluation evaluation, LocalDate day) {

        long number() {
            return application.number();
        }
    }

    Outcome<LoanApplication> vote(CastVote command) {
        return records.open(command.cooperative(), command.number(), (kept, day) -> {
            List<VoteRegister.Cast> all = records.votes().all(command.cooperative(), command.number());
            Optional<Vote> before = mine(all, command);
            if (before.isPresent()) {
                return Outcome.done(kept.application());
            }
            return opened(command.cooperative(), kept.application(), day).then(open -> vote(command, open, all));
        });
    }

    /** What whoever acts said before on the last evaluation, if it is the same. */
    private Optional<Vote> mine(List<VoteRegister.Cast> all, CastVote command) {
        int last = all.stream().mapToInt(cast -> cast.vote().evaluation()).max().orElse(0);
        return all.stream()
                .map(VoteRegister.Cast::vote)
                .filter(vote -> vote.evaluation() == last && vote.voter().equals(me()))
                .filter(vote -> vote.choice() == command.choice()
                        && vote.reason().equals(command.reason().strip()))
                .filter(vote -> records.evaluations().last(command.cooperative(), command.number()).stream()
                        .anyMatch(evaluation -> evaluation.place() == last))
                .findFirst();
    }

    private Outcome<Case> opened(CooperativeId cooperative, LoanApplication application, LocalDate day) {
        return application.state() instanceof ApplicationState.Evaluated
                ? Outcome.done(new Case(
                        cooperative,
                        application,
                        records.evaluations()
                                .last(cooperative, application.number())
                                .orElseThrow(),
                        day))
                : Outcome.refused(new OriginationRefusal.OtherStage(application.number()));
    }

    private Outcome<LoanApplication> vote(CastVote command, Case open, List<VoteRegister.Cast> all) {
        Level level = open.evaluation().terms().band().level();
        if (level != command.level()) {
            return Outcome.refused(new OriginationRefusal.OtherLevel(level));
        }
        List<VoteRegister.Cast> now = all.stream()
                .filter(cast -> cast.vote().evaluation() == open.evaluation().place())
                .toList();
        return voters.person(command.cooperative(), me())
                .then(person -> forbids(command, open, now, person)
                        .<Outcome<LoanApplication>>map(Outcome::refused)
                        .orElseGet(() -> counted(command, open, now, person)));
    }

    private Optional<Refusal> forbids(CastVote command, Case open, List<VoteRegister.Cast> now, PartyId person) {
        if (now.stream()
                .anyMatch(cast ->
                        cast.person().equals(person) || cast.vote().voter().equals(me()))) {
            return Optional.of(new OriginationRefusal.VotedBefore());
        }
        boolean counts = command.choice() != Vote.Choice.RECUSED;
        if (counts && voters.isTouched(command.cooperative(), open.application(), person, open.day())) {
            return Optional.of(new OriginationRefusal.Conflicted());
        }
        if (!voters.sits(command.cooperative(), command.level(), person, open.day())) {
            return Optional.of(new OriginationRefusal.NotOnCommittee());
        }
        String reason = command.reason().strip();
        boolean said = !reason.isEmpty() || command.choice() == Vote.Choice.FOR;
        return said && reason.length() <= Vote.REASON_MAX
                ? Optional.empty()
                : Optional.of(new OriginationRefusal.ReasonNeeded(Vote.REASON_MAX));
    }

    private Outcome<LoanApplication> counted(CastVote command, Case open, List<VoteRegister.Cast> now, PartyId person) {
        var vote = new Vote(
                open.evaluation().place(),
                me(),
                open.day(),
                command.choice(),
                command.reason().strip());
        List<Vote> all =
                new ArrayList<>(now.stream().map(VoteRegister.Cast::vote).toList());
        all.add(vote);
        Result result = policy(open, all).result();
        Optional<Refusal> against = result == Result.GRANTED
                ? standing.forbids(open.cooperative(), open.application(), open.evaluation(), open.day())
                : Optional.empty();
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        records.votes().add(open.cooperative(), open.number(), new VoteRegister.Cast(vote, person));
        trail.did(
                open.cooperative(),
                open.number(),
                "voted",
                Map.of("choice", vote.choice().name(), "reason", vote.reason()));
        if (result != Result.OPEN) {
            decide(open, new Decision(open.day(), command.level(), Optional.empty()), result == Result.GRANTED);
        }
        return again(open);
    }

    Outcome<LoanApplication> resolve(ResolveApplication command) {
        CooperativeId cooperative = command.cooperative();
        return records.open(cooperative, command.number(), (kept, day) -> {
            var decision = new Decision(command.on(), Level.COMMITTEE, Optional.of(command.minutes()));
            if (kept.application().state().decided().filter(decision::equals).isPresent()) {
                return Outcome.done(kept.application());
            }
            return opened(cooperative, kept.application(), day).then(open -> resolve(open, decision));
        });
    }

    private Outcome<LoanApplication> resolve(Case open, Decision decision) {
        Evaluation evaluation = open.evaluation();
        Level level = evaluation.terms().band().level();
        if (level != Level.COMMITTEE) {
            return Outcome.refused(new OriginationRefusal.OtherLevel(level));
        }
        if (decision.on().isBefore(evaluation.on()) || decision.on().isAfter(open.day())) {
            return Outcome.refused(
                    new OriginationRefusal.ResolvedOutOfTime(decision.on(), evaluation.on(), open.day()));
        }
        List<Vote> votes = records.votes().on(open.cooperative(), open.number(), evaluation.place()).stream()
                .map(VoteRegister.Cast::vote)
                .toList();
        VotePolicy policy = policy(open, votes);
        Optional<? extends Refusal> undecided = policy.undecided(quorum(open.cooperative(), evaluation));
        if (undecided.isPresent()) {
            return Outcome.refused(undecided.get());
        }
        Optional<Refusal> against = policy.grants()
                ? standing.forbids(open.cooperative(), open.application(), evaluation, open.day())
                : Optional.empty();
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        decide(open, decision, policy.grants());
        return again(open);
    }

    /** How many have to take part. */
    long quorum(CooperativeId cooperative, Evaluation evaluation) {
        return Math.max(
                settings.get(cooperative, OriginationSettings.QUORUM, evaluation.on()),
                evaluation.terms().band().votes());
    }

    private void decide(Case open, Decision decision, boolean granted) {
        long days = settings.get(open.cooperative(), OriginationSettings.APPROVAL_DAYS, open.day());
        Optional<LocalDate> expires = granted ? Optional.of(open.day().plusDays(days)) : Optional.empty();
        records.applications().decided(open.cooperative(), open.number(), decision, expires);
        trail.did(
                open.cooperative(),
                open.number(),
                granted ? "approved" : "rejected",
                Map.of(
                        "level", decision.level().name(),
                        "minutes",
                                decision.minutes()
                                        .map(ApplicationState.Minutes::number)
                                        .orElse("")));
    }

    private VotePolicy policy(Case open, List<Vote> votes) {
        Set<ActorId> takers = Set.copyOf(open.application().taken().by());
        return new VotePolicy(
                open.evaluation().terms().band(),
                votes,
                vote -> !eyes.areApart(open.cooperative(), vote.voter(), takers));
    }

    private Outcome<LoanApplication> again(Case open) {
        return Outcome.done(records.applications()
                .find(open.cooperative(), open.number())
                .orElseThrow()
                .application());
    }

    private ActorId me() {
        return current.get().actor().id();
    }
}
