package coop.milpa.contributions.internal;

import coop.milpa.contributions.ContributionTransfer;
import coop.milpa.contributions.ContributionTransfer.Allowed;
import coop.milpa.contributions.ContributionTransfer.Before;
import coop.milpa.contributions.ContributionTransfer.Made;
import coop.milpa.contributions.ContributionTransfers;
import coop.milpa.contributions.TransferContributions;
import coop.milpa.contributions.internal.ContributionTransferPolicy.Known;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.AmountLimits.Act;
import coop.milpa.platform.Attempt;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.PostingLimits;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Moves contributions in the books and in the registers. Works in the caller's transaction. */
@Component
class TransferBooking {

    static final String CONCEPT = "contributions.transfer";

    private final Ledger ledger;
    private final MovementRegister movements;
    private final ContributionTransferRegister register;
    private final TransferTrail trail;
    private final PostingLimits limits;
    private final CurrentActor actor;
    private final ReceivingAccount receiving;
    private final Attempt attempt;

    TransferBooking(
            Ledger ledger,
            MovementRegister movements,
            ContributionTransferRegister register,
            TransferTrail trail,
            PostingLimits limits,
            CurrentActor actor,
            ReceivingAccount receiving,
            Attempt attempt) {
        this.ledger = ledger;
        this.movements = movements;
        this.register = register;
        this.trail = trail;
        this.limits = limits;
        this.actor = actor;
        this.receiving = receiving;
        this.attempt = attempt;
    }

    /** What no rule forbids, but a limit or the books may; then nothing is left behind. */
    Outcome<ContributionTransfer> move(TransferContributions command, Known known, LocalDate open) {
        List<Act> acts = List.of(new Act(ContributionTransfers.TRANSFER, command.amount()));
        Optional<Refusal> over = limits.forbids(command.cooperative(), acts);
        if (over.isPresent()) {
            return Outcome.refused(over.get());
        }
        return switch (attempt.of(() -> ledger.post(entry(command, known, open)))) {
            case Outcome.Refused<Posted>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Posted>(Posted posted) -> {
                limits.posted(command.cooperative(), acts);
                yield Outcome.done(record(command, known, posted));
            }
        };
    }

    private ContributionTransfer record(TransferContributions command, Known known, Posted posted) {
        CooperativeId cooperative = command.cooperative();
        Money amount = command.amount();
        var transfer = new ContributionTransfer(
                register.nextNumber(cooperative),
                known.giver().member(),
                known.receiver().member(),
                amount,
                new Before(known.giver().paidIn(), known.receiver().paidIn()),
                new Allowed(command.resolution(), command.reason()),
                new Made(
                        command.branch(),
                        posted.businessDate(),
                        actor.get().actor().id(),
                        posted.entry()));
        register.add(cooperative, command.request(), transfer);
        movements.add(
                cooperative,
                posted.businessDate(),
                List.of(
                        Movement.transfer(transfer.from(), posted.entry(), -amount.minor()),
                        Movement.transfer(transfer.to(), posted.entry(), amount.minor())));
        trail.transferred(cooperative, transfer);
        return transfer;
    }

    private Entry entry(TransferContributions command, Known known, LocalDate open) {
        Heading heading = Heading.of(
                command.cooperative(),
                command.request(),
                CONCEPT,
                actor.get().actor().id());
        return Entry.transfer(
                heading.saying(command.reason()),
                known.giver().account().orElseThrow().id(),
                receiving.of(command, known.receiver(), open),
                command.amount(),
                Standing.MEMBER);
    }
}
