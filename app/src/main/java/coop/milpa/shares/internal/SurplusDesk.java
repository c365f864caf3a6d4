package coop.milpa.shares.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Posted;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.Progress;
import coop.milpa.platform.TenantScope;
import coop.milpa.shares.Distribution;
import coop.milpa.shares.Distribution.State;
import coop.milpa.shares.DistributionId;
import coop.milpa.shares.ProposeDistribution;
import coop.milpa.shares.ResolveDistribution;
import coop.milpa.shares.SharesRefusal;
import coop.milpa.shares.Surpluses;
import coop.milpa.shares.Way;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Proposes, withdraws, resolves and pays surpluses: fetch, decide, record, tell. */
@Service
class SurplusDesk implements Surpluses {

    private final TenantScope tenants;
    private final ProposalDesk proposals;
    private final Proposing reckoning;
    private final Resolving resolving;
    private final SurplusPaying paying;
    private final DistributionRegister register;
    private final ChoiceRegister choices;
    private final CurrentActor current;

    SurplusDesk(
            TenantScope tenants,
            ProposalDesk proposals,
            Proposing reckoning,
            Resolving resolving,
            SurplusPaying paying,
            DistributionRegister register,
            ChoiceRegister choices,
            CurrentActor current) {
        this.tenants = tenants;
        this.proposals = proposals;
        this.reckoning = reckoning;
        this.resolving = resolving;
        this.paying = paying;
        this.register = register;
        this.choices = choices;
        this.current = current;
    }

    @Override
    public Outcome<Distribution> propose(ProposeDistribution command) {
        return tenants.write(command.cooperative(), () -> proposals.propose(command));
    }

    @Override
    public Outcome<Distribution> withdraw(CooperativeId cooperative, DistributionId distribution) {
        return tenants.write(cooperative, () -> proposals.withdraw(cooperative, distribution));
    }

    @Override
    public Outcome<Distribution> resolve(ResolveDistribution command) {
        return tenants.write(command.cooperative(), () -> {
            CooperativeId cooperative = command.cooperative();
            register.lock(cooperative);
            Optional<Distribution> found = register.find(cooperative, command.distribution());
            if (found.isEmpty()) {
                return Outcome.refused(new SharesRefusal.UnknownDistribution());
            }
            if (found.get().state() instanceof State.Resolved resolved
                    && resolved.resolution().equals(command.resolution())) {
                return Outcome.done(found.get());
            }
            return resolve(command, found.get());
        });
    }

    private Outcome<Distribution> resolve(ResolveDistribution command, Distribution proposed) {
        CooperativeId cooperative = command.cooperative();
        ActorId by = current.get().actor().id();
        Optional<Refusal> refusal = proposals
                .forbids(command, proposed, by)
                .or(() -> reckoning.obstacle(cooperative, proposed.figures().surplus(), proposals.open(cooperative)));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Outcome<Posted> posted = resolving.post(
                command, proposed, reckoning.earned(cooperative, proposed.endsOn(), proposed.currency()));
        return switch (posted) {
            case Outcome.Refused<Posted>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Posted>(Posted done) -> {
                register.resolve(command, by, done.entry());
                yield Outcome.done(proposals.resolved(command));
            }
        };
    }

    @Override
    public Outcome<PaymentRun> pay(CooperativeId cooperative, DistributionId distribution, Progress progress) {
        Optional<Distribution> found = tenants.read(cooperative, () -> register.find(cooperative, distribution));
        if (found.isEmpty()) {
            return Outcome.refused(new SharesRefusal.UnknownDistribution());
        }
        return found.get().isResolved()
                ? Outcome.done(paying.pay(cooperative, found.get(), progress))
                : Outcome.refused(new SharesRefusal.NotResolved());
    }

    @Override
    public List<Distribution> all(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> register.all(cooperative));
    }

    @Override
    public Optional<Distribution> find(CooperativeId cooperative, LocalDate endsOn) {
        return tenants.read(cooperative, () -> register.ofYear(cooperative, endsOn));
    }

    @Override
    public void choose(CooperativeId cooperative, MemberId member, Way way) {
        tenants.run(
                cooperative,
                () -> choices.choose(
                        cooperative,
                        new ChoiceRegister.Choice(member, way, proposals.open(cooperative)),
                        current.get().actor().id()));
    }

    @Override
    public Optional<Way> chosen(CooperativeId cooperative, MemberId member) {
        return tenants.read(cooperative, () -> choices.of(cooperative, member));
    }
}
