package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Held;
import coop.milpa.ledger.Holds;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.ledger.PlaceHold;
import coop.milpa.ledger.ReleaseHold;
import coop.milpa.savings.HoldSavings;
import coop.milpa.savings.OperationRefusal;
import coop.milpa.savings.OrderedSavings;
import coop.milpa.savings.ReleaseSavings;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsBlocks;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.WakeSavings;
import coop.milpa.savings.internal.FreezeRegister.Frozen;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Stops accounts and lets them move again, each time in one transaction with the record of who said so. */
@Service
class BlockDesk implements SavingsBlocks {

    private final AccountLookup lookup;
    private final FreezeRegister freezes;
    private final SleepDesk sleep;
    private final GarnishmentRegister garnishments;
    private final Window window;
    private final Holds holds;
    private final Accounts inBooks;
    private final SavingsTrail trail;

    BlockDesk(
            AccountLookup lookup,
            FreezeRegister freezes,
            SleepDesk sleep,
            GarnishmentRegister garnishments,
            Window window,
            Holds holds,
            Accounts inBooks,
            SavingsTrail trail) {
        this.lookup = lookup;
        this.freezes = freezes;
        this.sleep = sleep;
        this.garnishments = garnishments;
        this.window = window;
        this.holds = holds;
        this.inBooks = inBooks;
        this.trail = trail;
    }

    @Override
    public Outcome<SavingsAccount> wake(WakeSavings command) {
        return lookup.change(command.order(), command.number(), position -> {
            Optional<Refusal> refusal = MovementPolicy.forbidsUse(position, Optional.empty())
                    .map(Refusal.class::cast)
                    .or(() -> window.forbidsTaking(command.order(), position, position.money(0)))
                    .or(() -> position.state()
                            .dormantSince()
                            .flatMap(since -> NamedDay.forbids(command.order(), position.day())));
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            position.state().dormantSince().ifPresent(since -> {
                sleep.wake(command.order().cooperative(), position);
                trail.decided(
                        command.order(), position.account(), "savings.woken", Map.of("asleepSince", since.toString()));
            });
            return Outcome.done(position.account());
        });
    }

    @Override
    public Outcome<SavingsAccount> freeze(OrderedSavings command) {
        SavingsOrder order = command.order();
        return lookup.change(order, command.number(), position -> {
            var frozen = new Frozen(position.account().id(), command.by());
            Optional<Frozen> before = freezes.askedBy(order.cooperative(), order.request());
            if (before.isPresent()) {
                return before.get().equals(frozen)
                        ? Outcome.done(position.account())
                        : Outcome.refused(new LedgerRefusal.RequestReused(order.request()));
            }
            Optional<Refusal> refusal = NamedDay.forbids(order, position.day()).or(() -> forbidsFreezing(position));
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            freezes.add(order.cooperative(), order.request(), frozen, position.day());
            inBooks.freeze(order.cooperative(), frozen.account(), true);
            trail.decided(order, position.account(), "savings.frozen", words(command));
            return Outcome.done(position.account());
        });
    }

    private static Optional<Refusal> forbidsFreezing(Position position) {
        String number = position.account().terms().number();
        return position.state()
                .closedOn()
                .<Refusal>map(day -> new OperationRefusal.AlreadyClosed(number, day))
                .or(() -> position.state()
                        .blockedBy()
                        .map(authority -> new OperationRefusal.AlreadyFrozen(number, authority)));
    }

    @Override
    public Outcome<SavingsAccount> lift(OrderedSavings command) {
        CooperativeId cooperative = command.order().cooperative();
        return lookup.change(command.order(), command.number(), position -> {
            var frozen = new Frozen(position.account().id(), command.by());
            Optional<Refusal> otherDay =
                    position.state().blockedBy().flatMap(by -> NamedDay.forbids(command.order(), position.day()));
            if (otherDay.isPresent()) {
                return Outcome.refused(otherDay.get());
            }
            if (freezes.lift(cooperative, frozen, position.day()) > 0) {
                inBooks.freeze(cooperative, frozen.account(), false);
                trail.decided(command.order(), position.account(), "savings.freeze-lifted", words(command));
                return Outcome.done(position.account());
            }
            boolean again = position.state().blockedBy().isEmpty() && freezes.wasLifted(cooperative, frozen);
            return again
                    ? Outcome.done(position.account())
                    : Outcome.refused(new OperationRefusal.NoSuchOrder(
                            command.number(),
                            command.by().authority(),
                            command.by().caseNumber()));
        });
    }

    @Override
    public Outcome<Held> hold(HoldSavings command) {
        SavingsOrder order = command.order();
        return lookup.change(order, command.number(), position -> {
            Money amount = command.amount();
            Optional<OperationRefusal> refusal =
                    MovementPolicy.forbids(position, new MovementPolicy.Asked(amount, Optional.empty()));
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            String concept = "savings.hold-" + command.reason().name().toLowerCase(Locale.ROOT);
            Heading heading = Heading.of(order.cooperative(), order.request(), concept, order.actor());
            var placing = new PlaceHold(heading, position.account().id(), amount, command.lastDay());
            return lookup.once(order, position.day(), Held::repeated, () -> holds.place(placing));
        });
    }

    @Override
    public Outcome<Held> release(ReleaseSavings command) {
        SavingsOrder order = command.order();
        return lookup.onOpenDay(
                order,
                open -> garnishments.holds(order.cooperative(), command.hold())
                        ? Outcome.refused(new OperationRefusal.HeldByOrder(command.hold()))
                        : lookup.once(
                                order,
                                open,
                                Held::repeated,
                                () -> holds.release(new ReleaseHold(
                                        order.cooperative(), order.request(), command.hold(), order.actor()))));
    }

    @Override
    public List<SleepNotice> aboutToSleep(CooperativeId cooperative) {
        return sleep.told(cooperative);
    }

    private static Map<String, String> words(OrderedSavings command) {
        return Map.of(
                "authority", command.by().authority(), "case", command.by().caseNumber());
    }
}
