package coop.milpa.origination.internal;

import coop.milpa.credit.DisburseLoan;
import coop.milpa.credit.Loan;
import coop.milpa.credit.Loans;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Members;
import coop.milpa.origination.ApplicationState;
import coop.milpa.origination.CastVote;
import coop.milpa.origination.DisburseApplication;
import coop.milpa.origination.Evaluation;
import coop.milpa.origination.LoanApplication;
import coop.milpa.origination.LoanDecisions;
import coop.milpa.origination.OriginationRefusal;
import coop.milpa.origination.ResolveApplication;
import coop.milpa.origination.Vote;
import coop.milpa.origination.internal.ApplicationRegister.Kept;
import coop.milpa.platform.Attempt;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Has applications decided, and pays out what was granted: fetch, decide, record, tell. */
@Service
class DecisionDesk implements LoanDecisions {

    private final VotingDesk voting;
    private final Records records;
    private final Standing standing;
    private final Loans loans;
    private final Members members;
    private final Attempt attempt;
    private final OriginationTrail trail;
    private final TenantScope tenants;

    DecisionDesk(
            VotingDesk voting,
            Records records,
            Standing standing,
            Loans loans,
            Members members,
            Attempt attempt,
            OriginationTrail trail,
            TenantScope tenants) {
        this.voting = voting;
        this.records = records;
        this.standing = standing;
        this.loans = loans;
        this.members = members;
        this.attempt = attempt;
        this.trail = trail;
        this.tenants = tenants;
    }

    @Override
    public Outcome<LoanApplication> vote(CastVote command) {
        return tenants.write(command.cooperative(), () -> voting.vote(command));
    }

    @Override
    public Outcome<LoanApplication> resolve(ResolveApplication command) {
        return tenants.write(command.cooperative(), () -> voting.resolve(command));
    }

    @Override
    public List<Vote> votes(CooperativeId cooperative, long number) {
        return tenants.read(
                cooperative,
                () -> records.votes().all(cooperative, number).stream()
                        .map(VoteRegister.Cast::vote)
                        .toList());
    }

    @Override
    public long quorum(CooperativeId cooperative, Evaluation evaluation) {
        return tenants.read(cooperative, () -> voting.quorum(cooperative, evaluation));
    }

    @Override
    public Outcome<LoanApplication> disburse(DisburseApplication command) {
        CooperativeId cooperative = command.order().cooperative();
        return tenants.write(
                cooperative,
                () -> records.open(cooperative, command.number(), (kept, day) -> disburse(command, kept, day)));
    }

    private Outcome<LoanApplication> disburse(DisburseApplication command, Kept kept, LocalDate day) {
        LoanApplication application = kept.application();
        if (kept.disbursed().filter(command.order().request()::equals).isPresent()) {
            return Outcome.done(application);
        }
        return switch (application.state()) {
            case ApplicationState.Approved approved ->
                forbids(command, application, approved, day)
                        .<Outcome<LoanApplication>>map(Outcome::refused)
                        .orElseGet(() -> attempt.of(() -> paidOut(command, application, approved, day)));
            case ApplicationState.Received received -> otherStage(application);
            case ApplicationState.Evaluated evaluated -> otherStage(application);
            case ApplicationState.Rejected rejected -> otherStage(application);
            case ApplicationState.Withdrawn withdrawn -> otherStage(application);
            case ApplicationState.Disbursed disbursed -> otherStage(application);
        };
    }

    private Optional<Refusal> forbids(
            DisburseApplication command,
            LoanApplication application,
            ApplicationState.Approved approved,
            LocalDate day) {
        return approved.isExpired(day)
                ? Optional.of(new OriginationRefusal.Expired(approved.expires()))
                : standing.forbids(command.order().cooperative(), application, granted(command), day);
    }

    /** Nothing stays paid out at another rate than was granted, as where another loan came in between. */
    private Outcome<LoanApplication> paidOut(
            DisburseApplication command,
            LoanApplication application,
            ApplicationState.Approved approved,
            LocalDate day) {
        CooperativeId cooperative = command.order().cooperative();
        Evaluation.Terms terms = granted(command).terms();
        return loans.disburse(new DisburseLoan(
                        command.order(),
                        members.find(cooperative, application.member())
                                .orElseThrow()
                                .number(),
                        application.contents().asked(),
                        application.taken().officer(),
                        command.to()))
                .then(loan -> loan.terms().interest().rate().equals(terms.rate())
                        ? Outcome.done(recorded(command, approved, loan, day))
                        : Outcome.refused(new OriginationRefusal.OtherRate(
                                terms.rate(), loan.terms().interest().rate())));
    }

    private LoanApplication recorded(
            DisburseApplication command, ApplicationState.Approved approved, Loan loan, LocalDate day) {
        CooperativeId cooperative = command.order().cooperative();
        records.applications()
                .disbursed(
                        cooperative,
                        command.number(),
                        command.order().request(),
                        new ApplicationState.Disbursed(approved.decision(), day, loan.number()));
        trail.did(cooperative, command.number(), "disbursed", Map.of("loan", Long.toString(loan.number())));
        return records.applications()
                .find(cooperative, command.number())
                .orElseThrow()
                .application();
    }

    /** The evaluation that was before those who granted it: it is not judged anew afterwards. */
    private Evaluation granted(DisburseApplication command) {
        return records.evaluations()
                .last(command.order().cooperative(), command.number())
                .orElseThrow();
    }

    private static Outcome<LoanApplication> otherStage(LoanApplication application) {
        return Outcome.refused(new OriginationRefusal.OtherStage(application.number()));
    }
}
