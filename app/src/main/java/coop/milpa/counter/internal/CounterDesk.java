package coop.milpa.counter.internal;

import coop.milpa.counter.Counter;
import coop.milpa.counter.CounterChoice;
import coop.milpa.counter.CounterDone;
import coop.milpa.counter.CounterOrder;
import coop.milpa.counter.CounterProduct;
import coop.milpa.counter.CounterRefusal;
import coop.milpa.counter.Slip;
import coop.milpa.counter.SlipCode;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.members.Member;
import coop.milpa.platform.TenantScope;
import coop.milpa.teller.CashCount;
import coop.milpa.teller.CountRefusal;
import coop.milpa.teller.Denominations;
import coop.milpa.teller.Shift;
import coop.milpa.teller.Shifts;
import java.time.Clock;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Does at the window what the products say, with a drawer, and makes the slip in the same transaction. */
@Service
class CounterDesk implements Counter {

    private final List<CounterProduct> products;
    private final Shifts shifts;
    private final Denominations denominations;
    private final SlipRegister slips;
    private final TenantScope tenants;
    private final Clock clock;

    CounterDesk(
            List<CounterProduct> products,
            Shifts shifts,
            Denominations denominations,
            SlipRegister slips,
            TenantScope tenants,
            Clock clock) {
        this.products = products.stream()
                .sorted(Comparator.comparingInt(CounterProduct::order))
                .toList();
        this.shifts = shifts;
        this.denominations = denominations;
        this.slips = slips;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public Optional<Shift> shift(CooperativeId cooperative, ActorId cashier, Currency currency) {
        return shifts.of(cooperative, cashier).stream()
                .filter(shift -> shift.state() == Shift.State.OPEN)
                .filter(shift -> shift.point().currency().equals(currency))
                .findFirst();
    }

    @Override
    public List<CounterChoice> choices(CooperativeId cooperative, Member member) {
        return products.stream()
                .flatMap(product -> product.choices(cooperative, member).stream())
                .toList();
    }

    @Override
    public Outcome<CounterDone> rehearse(CounterOrder order, Optional<CashCount> counted) {
        return tenants.rehearse(order.cooperative(), () -> done(order, counted).map(Worked::done));
    }

    @Override
    public Outcome<Slip> carryOut(CounterOrder order, Optional<CashCount> counted) {
        return tenants.write(order.cooperative(), () -> {
            slips.lock(order.cooperative(), order.place().request());
            Optional<Slip> before =
                    slips.asked(order.cooperative(), order.place().request());
            return before.map(slip -> again(order, slip))
                    .orElseGet(() -> done(order, counted).map(worked -> slip(order, counted, worked)));
        });
    }

    private static Outcome<Slip> again(CounterOrder order, Slip slip) {
        boolean same = slip.amount().equals(order.amount())
                && slip.what().product().equals(order.choice().product())
                && slip.what().account().equals(order.choice().account())
                && slip.what().member().equals(order.member().id());
        return same ? Outcome.done(slip) : Outcome.refused(new CounterRefusal.RequestReused());
    }

    /** What it came to, and with which shift. */
    private record Worked(CounterDone done, Shift shift) {}

    private Outcome<Worked> done(CounterOrder order, Optional<CashCount> counted) {
        Currency currency = order.choice().currency();
        Optional<Shift> shift = shift(order.cooperative(), order.place().cashier(), currency);
        if (shift.isEmpty()) {
            return Outcome.refused(new CounterRefusal.NoShift(currency));
        }
        if (!order.amount().isPositive()) {
            return Outcome.refused(new CounterRefusal.NotPositive());
        }
        Optional<CountRefusal> wrong = counted.flatMap(
                count -> denominations.forbids(count, currency, shift.get().day()));
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        return product(order).carryOut(order).map(done -> new Worked(done, shift.get()));
    }

    private CounterProduct product(CounterOrder order) {
        return products.stream()
                .filter(each -> each.code().equals(order.choice().product()))
                .findFirst()
                .orElseThrow();
    }

    private Slip slip(CounterOrder order, Optional<CashCount> counted, Worked worked) {
        CounterDone done = worked.done();
        CounterChoice choice = order.choice();
        var slip = new Slip(
                SlipCode.next(),
                done.entry(),
                new Slip.What(
                        choice.product(),
                        choice.account(),
                        choice.direction(),
                        order.member().id()),
                done.cash(),
                done.parts(),
                done.balance(),
                new Slip.Made(
                        done.on(),
                        clock.instant(),
                        order.place().cashier(),
                        worked.shift().id()));
        slips.add(order, slip);
        counted.ifPresent(cash -> slips.addCash(order.cooperative(), done.entry(), cash));
        return slip;
    }
}
