package coop.milpa.shares.internal;

import coop.milpa.accounting.YearEnd;
import coop.milpa.accounting.YearEnds;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Days;
import coop.milpa.platform.CurrentActor;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.shares.Distribution;
import coop.milpa.shares.Distribution.Figures;
import coop.milpa.shares.Distribution.Pool;
import coop.milpa.shares.Distribution.State;
import coop.milpa.shares.DistributionId;
import coop.milpa.shares.ProposeDistribution;
import coop.milpa.shares.ResolveDistribution;
import coop.milpa.shares.SharesRefusal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps proposals and takes them back. In the caller's transaction. */
@Component
class ProposalDesk {

    private final YearEnds years;
    private final Days days;
    private final Cooperatives cooperatives;
    private final Proposing reckoning;
    private final DistributionRegister register;
    private final ShareWriter shares;
    private final SurplusTrail trail;
    private final CurrentActor current;

    ProposalDesk(
            YearEnds years,
            Days days,
            Cooperatives cooperatives,
            Proposing reckoning,
            DistributionRegister register,
            ShareWriter shares,
            SurplusTrail trail,
            CurrentActor current) {
        this.years = years;
        this.days = days;
        this.cooperatives = cooperatives;
        this.reckoning = reckoning;
        this.register = register;
        this.shares = shares;
        this.trail = trail;
        this.current = current;
    }

    Outcome<Distribution> propose(ProposeDistribution command) {
        CooperativeId cooperative = command.cooperative();
        register.lock(cooperative);
        Optional<Distribution> before = register.askedBy(cooperative, command.request());
        if (before.isPresent()) {
            return saysTheSame(before.get(), command)
                    ? Outcome.done(before.get())
                    : Outcome.refused(new SharesRefusal.RequestReused());
        }
        Optional<SharesRefusal> refusal = forbids(cooperative, command.endsOn());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var currency = cooperatives.byId(cooperative).map(Cooperative::currency).orElseThrow();
        return switch (reckoning.reckon(command, currency, open(cooperative))) {
            case Outcome.Refused<Proposing.Reckoned>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Proposing.Reckoned>(Proposing.Reckoned reckoned) -> Outcome.done(kept(command, reckoned));
        };
    }

    Outcome<Distribution> withdraw(CooperativeId cooperative, DistributionId distribution) {
        register.lock(cooperative);
        Optional<Distribution> found = register.find(cooperative, distribution);
        if (found.isEmpty()) {
            return Outcome.refused(new SharesRefusal.UnknownDistribution());
        }
        return switch (found.get().state()) {
            case State.Withdrawn withdrawn -> Outcome.done(found.get());
            case State.Resolved resolved -> Outcome.refused(new SharesRefusal.NotProposed());
            case State.Proposed proposed -> {
                register.withdraw(cooperative, distribution);
                trail.withdrawn(cooperative, found.get());
                yield Outcome.done(register.find(cooperative, distribution).orElseThrow());
            }
        };
    }

    /** Which rule of resolving says no. */
    Optional<Refusal> forbids(ResolveDistribution command, Distribution proposed, ActorId by) {
        if (!proposed.isProposed()) {
            return Optional.of(new SharesRefusal.NotProposed());
        }
        if (proposed.proposal().by().equals(by)) {
            return Optional.of(new SharesRefusal.ResolvedByProposer());
        }
        LocalDate on = command.resolution().on();
        LocalDate open = open(command.cooperative());
        return on.isAfter(proposed.endsOn()) && !on.isAfter(open)
                ? Optional.empty()
                : Optional.of(new SharesRefusal.ResolutionOutOfTime(on, proposed.endsOn(), open));
    }

    /** What it is once it was resolved. */
    Distribution resolved(ResolveDistribution command) {
        Distribution resolved =
                register.find(command.cooperative(), command.distribution()).orElseThrow();
        trail.resolved(command, resolved);
        return resolved;
    }

    LocalDate open(CooperativeId cooperative) {
        return days.open(cooperative)
                .or(() -> cooperatives.byId(cooperative).map(Cooperative::booksFrom))
                .orElseThrow();
    }

    private Optional<SharesRefusal> forbids(CooperativeId cooperative, LocalDate endsOn) {
        boolean ended = years.closed(cooperative).stream().map(YearEnd::endsOn).anyMatch(endsOn::equals);
        if (!ended || days.closed(cooperative, endsOn).isEmpty()) {
            return Optional.of(new SharesRefusal.YearNotEnded(endsOn));
        }
        return register.ofYear(cooperative, endsOn).map(before -> new SharesRefusal.AlreadyProposed(endsOn));
    }

    private static boolean saysTheSame(Distribution before, ProposeDistribution command) {
        return before.endsOn().equals(command.endsOn())
                && before.terms().rate().equals(command.terms().rate())
                && before.terms().wanted().equals(command.terms().patronage())
                && before.terms().way() == command.terms().way();
    }

    private Distribution kept(ProposeDistribution command, Proposing.Reckoned reckoned) {
        var proposed = new Distribution(
                DistributionId.next(),
                reckoned.days(),
                new Distribution.Terms(
                        command.terms().rate(),
                        reckoned.cap(),
                        reckoned.yearDays(),
                        command.terms().way(),
                        command.terms().patronage()),
                figures(reckoned),
                reckoned.reserves(),
                reckoned.parts().pools().stream()
                        .map(pool -> new Pool(
                                pool.business().source(),
                                pool.business().percent(),
                                pool.units(),
                                reckoned.money(pool.amount())))
                        .toList(),
                new Distribution.Proposal(current.get().actor().id(), open(command.cooperative())),
                new State.Proposed());
        register.add(command.cooperative(), command.request(), proposed);
        shares.add(command.cooperative(), proposed.id(), reckoned.basis(), reckoned.parts());
        trail.proposed(command.cooperative(), proposed);
        return proposed;
    }

    private static Figures figures(Proposing.Reckoned reckoned) {
        return new Figures(
                reckoned.surplus(),
                reckoned.money(reckoned.income().getOrDefault(false, 0L)),
                reckoned.money(reckoned.income().getOrDefault(true, 0L)),
                reckoned.indivisible(),
                reckoned.money(reckoned.parts().interestInAll()),
                reckoned.money(reckoned.parts().patronage()),
                reckoned.retained(),
                reckoned.parts().members());
    }
}
