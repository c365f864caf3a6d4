package coop.milpa.contributions.internal;

import coop.milpa.contributions.ContributionTransfer;
import coop.milpa.contributions.ContributionTransfers;
import coop.milpa.contributions.TransferContributions;
import coop.milpa.contributions.internal.ContributionTransferPolicy.Known;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.PaymentQueue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Hands contributions over from one member to another: fetch, decide, record, tell. */
@Service
class ContributionTransferDesk implements ContributionTransfers {

    private final TenantScope tenants;
    private final PaymentQueue queue;
    private final Days days;
    private final TransferSides sides;
    private final CapCheck caps;
    private final TransferBooking booking;
    private final ContributionTransferRegister register;
    private final ContributionTransferList list;

    ContributionTransferDesk(
            TenantScope tenants,
            PaymentQueue queue,
            Days days,
            TransferSides sides,
            CapCheck caps,
            TransferBooking booking,
            ContributionTransferRegister register,
            ContributionTransferList list) {
        this.tenants = tenants;
        this.queue = queue;
        this.days = days;
        this.sides = sides;
        this.caps = caps;
        this.booking = booking;
        this.register = register;
        this.list = list;
    }

    @Override
    public Outcome<ContributionTransfer> transfer(TransferContributions command) {
        CooperativeId cooperative = command.cooperative();
        return tenants.write(cooperative, () -> {
            queue.join(cooperative);
            Optional<ContributionTransfer> before = register.requested(cooperative, command.request());
            if (before.isPresent()) {
                return repeated(command, before.get());
            }
            return days.open(cooperative)
                    .map(open -> judged(command, open))
                    .orElseGet(() -> Outcome.refused(new LedgerRefusal.NoOpenDay()));
        });
    }

    @Override
    public Optional<ContributionTransfer> find(CooperativeId cooperative, long number) {
        return tenants.read(cooperative, () -> register.find(cooperative, number));
    }

    @Override
    public List<ContributionTransfer> page(Which which, Sorting sorting, long offset, int limit) {
        return tenants.read(which.cooperative(), () -> list.page(which, sorting, offset, limit));
    }

    @Override
    public List<Sum> sums(Which which) {
        return tenants.read(which.cooperative(), () -> list.sums(which));
    }

    private Outcome<ContributionTransfer> repeated(TransferContributions command, ContributionTransfer before) {
        return sides.says(command, before)
                ? Outcome.done(before)
                : Outcome.refused(new LedgerRefusal.RequestReused(command.request()));
    }

    private Outcome<ContributionTransfer> judged(TransferContributions command, LocalDate open) {
        return switch (sides.of(command, open)) {
            case Outcome.Refused<Known>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Known>(Known known) -> {
                Optional<Refusal> forbidden = ContributionTransferPolicy.forbids(command, known, open)
                        .or(() -> caps.forbidsReceiving(
                                command.cooperative(), known.receiver().paidIn(), command.amount(), open));
                yield forbidden.isPresent() ? Outcome.refused(forbidden.get()) : booking.move(command, known, open);
            }
        };
    }
}
