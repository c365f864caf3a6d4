package coop.milpa.shares.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.ClosedDay;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.Posted;
import coop.milpa.platform.TenantScope;
import coop.milpa.shares.PayRedemption;
import coop.milpa.shares.Redemption;
import coop.milpa.shares.RedemptionId;
import coop.milpa.shares.RedemptionRoom;
import coop.milpa.shares.Redemptions;
import coop.milpa.shares.SharesRefusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Shows the queue and pays what was released: fetch, decide, record, tell. */
@Service
class RedemptionDesk implements Redemptions {

    private final TenantScope tenants;
    private final Days days;
    private final RedemptionRegister register;
    private final RedemptionRooms rooms;
    private final RedemptionCash cash;
    private final DistributionRegister lock;

    RedemptionDesk(
            TenantScope tenants,
            Days days,
            RedemptionRegister register,
            RedemptionRooms rooms,
            RedemptionCash cash,
            DistributionRegister lock) {
        this.tenants = tenants;
        this.days = days;
        this.register = register;
        this.rooms = rooms;
        this.cash = cash;
        this.lock = lock;
    }

    @Override
    public List<Redemption> owed(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> placed(cooperative, register.owed(cooperative)));
    }

    @Override
    public List<Redemption> of(CooperativeId cooperative, MemberId member) {
        return tenants.read(cooperative, () -> {
            List<RedemptionRegister.Row> hers = register.of(cooperative, member);
            return hers.isEmpty() ? List.of() : withPlaces(cooperative, hers);
        });
    }

    @Override
    public Optional<Redemption> find(CooperativeId cooperative, RedemptionId redemption) {
        return tenants.read(
                cooperative,
                () -> register.find(cooperative, redemption)
                        .map(row -> withPlaces(cooperative, List.of(row)).getFirst()));
    }

    @Override
    public RedemptionRoom room(CooperativeId cooperative, LocalDate day) {
        return tenants.read(cooperative, () -> rooms.on(cooperative, day));
    }

    @Override
    public Optional<Refusal> objection(CooperativeId cooperative, Redemption redemption) {
        LocalDate day = open(cooperative);
        Optional<LocalDate> closed = days.lastClosed(cooperative).map(ClosedDay::date);
        return RedemptionPolicy.objection(redemption, room(cooperative, day), day, closed)
                .map(Refusal.class::cast);
    }

    @Override
    public Outcome<Redemption> pay(PayRedemption command) {
        CooperativeId cooperative = command.cooperative();
        return tenants.write(cooperative, () -> {
            lock.lock(cooperative);
            Optional<Redemption> found = find(cooperative, command.redemption());
            if (found.isEmpty()) {
                return Outcome.refused(new SharesRefusal.UnknownRedemption());
            }
            if (register.isPaidBy(cooperative, command.request(), command.redemption())) {
                return Outcome.done(found.get());
            }
            Optional<Refusal> refusal = objection(cooperative, found.get());
            return refusal.isPresent() ? Outcome.refused(refusal.get()) : pay(command, found.get());
        });
    }

    private Outcome<Redemption> pay(PayRedemption command, Redemption due) {
        CooperativeId cooperative = command.cooperative();
        Money amount = due.sums().payable();
        return switch (cash.pay(command, due, amount, open(cooperative))) {
            case Outcome.Refused<Posted>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Posted>(Posted posted) -> {
                register.paid(cooperative, command.request(), command.redemption(), posted, amount);
                yield Outcome.done(find(cooperative, command.redemption()).orElseThrow());
            }
        };
    }

    /** Places are counted over all that is owed. */
    private List<Redemption> withPlaces(CooperativeId cooperative, List<RedemptionRegister.Row> some) {
        List<Redemption> all = placed(cooperative, register.owed(cooperative));
        return some.stream()
                .map(row -> all.stream()
                        .filter(each -> each.id().equals(row.id()))
                        .findFirst()
                        .orElseGet(() -> placed(cooperative, List.of(row)).getFirst()))
                .toList();
    }

    private List<Redemption> placed(CooperativeId cooperative, List<RedemptionRegister.Row> rows) {
        LocalDate day = open(cooperative);
        return RedemptionPolicy.queue(rows, rooms.on(cooperative, day), rooms.waiting(cooperative, day));
    }

    private LocalDate open(CooperativeId cooperative) {
        return days.open(cooperative).orElseThrow();
    }
}
