package coop.milpa.exchange.internal;

import coop.milpa.exchange.ExchangeOperation;
import coop.milpa.exchange.ExchangeOperation.Deal;
import coop.milpa.exchange.ExchangeOrder;
import coop.milpa.exchange.ExchangeRate;
import coop.milpa.exchange.ExchangeRefusal;
import coop.milpa.exchange.Exchanges;
import coop.milpa.exchange.UndoExchange;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import coop.milpa.members.Memberships;
import coop.milpa.platform.AmountLimits.Act;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.PostingLimits;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Buys and sells: fetch, decide, record, tell. */
@Service
class ExchangeDesk implements Exchanges {

    static final String OPERATE = "exchange.operate";

    private final OperationRegister register;
    private final RateRegister rates;
    private final DealBooks books;
    private final ExchangeWindow window;
    private final UndoingDesk undoing;
    private final Memberships memberships;
    private final PostingLimits limits;
    private final Cooperatives cooperatives;
    private final Days days;
    private final CurrentActor current;
    private final TenantScope tenants;
    private final Clock clock;

    ExchangeDesk(
            OperationRegister register,
            RateRegister rates,
            DealBooks books,
            ExchangeWindow window,
            UndoingDesk undoing,
            Memberships memberships,
            PostingLimits limits,
            Cooperatives cooperatives,
            Days days,
            CurrentActor current,
            TenantScope tenants,
            Clock clock) {
        this.register = register;
        this.rates = rates;
        this.books = books;
        this.window = window;
        this.undoing = undoing;
        this.memberships = memberships;
        this.limits = limits;
        this.cooperatives = cooperatives;
        this.days = days;
        this.current = current;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public Outcome<ExchangeOperation> carryOut(ExchangeOrder order) {
        CooperativeId cooperative = order.cooperative();
        return tenants.write(cooperative, () -> {
            register.lock(cooperative);
            return register.asked(cooperative, order.place().request())
                    .map(before -> again(order, before))
                    .orElseGet(() -> days.open(cooperative)
                            .map(day -> fresh(order, day))
                            .orElseGet(() -> Outcome.refused(new LedgerRefusal.NoOpenDay())));
        });
    }

    private static Outcome<ExchangeOperation> again(ExchangeOrder order, ExchangeOperation before) {
        boolean same = before.side() == order.side()
                && before.deal().foreign().equals(order.foreign())
                && before.customer().equals(order.cash().executor());
        return same ? Outcome.done(before) : Outcome.refused(new ExchangeRefusal.RequestReused());
    }

    private Outcome<ExchangeOperation> fresh(ExchangeOrder order, LocalDate day) {
        Currency national = cooperatives
                .byId(order.cooperative())
                .map(Cooperative::currency)
                .orElseThrow();
        Currency foreign = order.foreign().currency();
        Optional<ExchangeRate> rate =
                foreign.equals(national) ? Optional.empty() : rates.inForce(order.cooperative(), foreign, day);
        Optional<Refusal> refusal = ExchangePolicy.forbids(order, rate, national)
                .map(Refusal.class::cast)
                .or(() -> window.forbids(order, national, day));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Deal deal = ExchangePolicy.deal(order, rate.orElseThrow(), national);
        var act = new Act(OPERATE, deal.national());
        Optional<Refusal> tooMuch = limits.forbids(order.cooperative(), List.of(act));
        if (tooMuch.isPresent()) {
            return Outcome.refused(tooMuch.get());
        }
        var wanted = new DealBooks.Wanted(order, deal, window.branch(order, national), standing(order, day));
        return books.write(wanted).map(posted -> recorded(wanted, posted, act));
    }

    /** A member's or anybody else's. */
    private Standing standing(ExchangeOrder order, LocalDate day) {
        return memberships
                .activeAs(order.cooperative(), order.cash().executor(), day)
                .map(member -> Standing.MEMBER)
                .orElse(Standing.THIRD_PARTY);
    }

    private ExchangeOperation recorded(DealBooks.Wanted wanted, Posted posted, Act act) {
        ExchangeOrder order = wanted.order();
        CooperativeId cooperative = order.cooperative();
        var operation = new ExchangeOperation(
                register.nextNumber(cooperative),
                posted.entry(),
                order.side(),
                wanted.deal(),
                order.cash().executor(),
                new ExchangeOperation.Made(
                        posted.businessDate(), clock.instant(), order.place().cashier(), wanted.branch()),
                Optional.empty());
        register.add(order, operation);
        window.keep(wanted, posted.entry());
        limits.posted(cooperative, List.of(act));
        return operation;
    }

    @Override
    public Outcome<ExchangeOperation> undo(UndoExchange command) {
        return tenants.write(command.cooperative(), () -> {
            register.lock(command.cooperative());
            return undoing.undo(command);
        });
    }

    @Override
    public Optional<ExchangeOperation> find(CooperativeId cooperative, long number) {
        return tenants.read(cooperative, () -> register.find(cooperative, number));
    }

    @Override
    public int printed(CooperativeId cooperative, long number) {
        return tenants.write(cooperative, () -> {
            register.lock(cooperative);
            return register.print(
                    cooperative, number, clock.instant(), current.get().actor().id());
        });
    }
}
