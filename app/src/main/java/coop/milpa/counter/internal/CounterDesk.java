package coop.milpa.counter.internal;

import coop.milpa.approvals.Approvals;
import coop.milpa.counter.Counter;
import coop.milpa.counter.CounterChoice;
import coop.milpa.counter.CounterDone;
import coop.milpa.counter.CounterField;
import coop.milpa.counter.CounterOrder;
import coop.milpa.counter.CounterProduct;
import coop.milpa.counter.CounterRefusal;
import coop.milpa.counter.Slip;
import coop.milpa.counter.Visitor;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.papers.PaperCode;
import coop.milpa.platform.Attempt;
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
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Does at the window what the products say, with a drawer, and makes the slip in the same transaction. */
@Service
class CounterDesk implements Counter {

    private final List<CounterProduct> products;
    private final Shifts shifts;
    private final Denominations denominations;
    private final SlipRegister slips;
    private final Attempt attempt;
    private final Approvals approvals;
    private final TenantScope tenants;
    private final Clock clock;

    CounterDesk(
            List<CounterProduct> products,
            Shifts shifts,
            Denominations denominations,
            SlipRegister slips,
            Attempt attempt,
            Approvals approvals,
            TenantScope tenants,
            Clock clock) {
        this.products = products.stream()
                .sorted(Comparator.comparingInt(CounterProduct::order))
                .toList();
        this.shifts = shifts;
        this.denominations = denominations;
        this.slips = slips;
        this.attempt = attempt;
        this.approvals = approvals;
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
    public List<CounterChoice> choices(CooperativeId cooperative, Visitor visitor) {
        return products.stream()
                .flatMap(product -> visitor
                        .member()
                        .map(member -> product.choices(cooperative, member))
                        .orElseGet(() -> product.choicesOfOthers(cooperative))
                        .stream())
                .toList();
    }

    @Override
    public Optional<String> moreAbout(Slip slip) {
        return product(slip.what().product()).moreAbout(slip);
    }

    @Override
    public Optional<String> fieldOf(CounterChoice choice, Refusal why) {
        return product(choice.product()).fieldOf(why);
    }

    @Override
    public Outcome<CounterDone> rehearse(CounterOrder order, Optional<CashCount> counted) {
        return signed(
                order,
                () -> tenants.rehearse(
                        order.cooperative(),
                        () -> isReused(order)
                                ? Outcome.refused(new CounterRefusal.RequestReused())
                                : done(order, counted).map(Worked::done)));
    }

    @Override
    public Outcome<Slip> carryOut(CounterOrder order, Optional<CashCount> counted) {
        return signed(order, () -> carriedOut(order, counted));
    }

    /** With somebody else's yes under it, if there is one. */
    private <T> Outcome<T> signed(CounterOrder order, Supplier<Outcome<T>> work) {
        return approvals.under(order.cooperative(), order.place().request(), OrderMark.of(order), work);
    }

    private Outcome<Slip> carriedOut(CounterOrder order, Optional<CashCount> counted) {
        return tenants.write(order.cooperative(), () -> {
            slips.lock(order.cooperative(), order.place().request());
            Optional<Slip> before =
                    slips.asked(order.cooperative(), order.place().request());
            return before.map(slip -> again(order, slip))
                    .orElseGet(() -> done(order, counted).map(worked -> slip(order, counted, worked)));
        });
    }

    private boolean isReused(CounterOrder order) {
        return slips.asked(order.cooperative(), order.place().request())
                .filter(slip -> !isSame(order, slip))
                .isPresent();
    }

    private Outcome<Slip> again(CounterOrder order, Slip slip) {
        return isSame(order, slip) ? Outcome.done(slip) : Outcome.refused(new CounterRefusal.RequestReused());
    }

    private boolean isSame(CounterOrder order, Slip slip) {
        return isOf(order, slip.amount())
                && slip.what().product().equals(order.choice().product())
                && slip.what().account().equals(order.choice().account())
                && slip.what().whose().equals(whose(order))
                && slips.said(order.cooperative(), order.place().request()).equals(SaidDigest.of(order.said()));
    }

    /** Whether an amount is what was said; where the product finds it, nothing need have been. */
    private static boolean isOf(CounterOrder order, Money found) {
        boolean left = order.amount().isZero() && !order.choice().asks().amount();
        return left || order.amount().equals(found);
    }

    private static Slip.Whose whose(CounterOrder order) {
        return order.visitor()
                .member()
                .<Slip.Whose>map(member -> new Slip.Whose.OfMember(member.id()))
                .orElseGet(() -> new Slip.Whose.OfOther(order.visitor().party()));
    }

    /** What it came to, and with which shift. */
    private record Worked(CounterDone done, Shift shift) {}

    private Outcome<Worked> done(CounterOrder order, Optional<CashCount> counted) {
        Currency currency = order.choice().currency();
        Optional<Shift> shift = shift(order.cooperative(), order.place().cashier(), currency);
        if (shift.isEmpty()) {
            return Outcome.refused(new CounterRefusal.NoShift(currency));
        }
        if (order.choice().asks().amount() && !order.amount().isPositive()) {
            return Outcome.refused(new CounterRefusal.NotPositive());
        }
        Optional<CountRefusal> wrong = counted.flatMap(
                count -> denominations.forbids(count, currency, shift.get().day()));
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        Outcome<CounterDone> outcome = order.choice().asks().amount()
                ? product(order.choice().product()).carryOut(order)
                : attempt.of(
                        () -> found(order, product(order.choice().product()).carryOut(order)));
        return outcome.map(done -> new Worked(done, shift.get()));
    }

    /** An amount that was said, too, is the one that the product found. */
    private static Outcome<CounterDone> found(CounterOrder order, Outcome<CounterDone> outcome) {
        return outcome instanceof Outcome.Done<CounterDone>(CounterDone done) && !isOf(order, done.cash())
                ? Outcome.refused(new CounterRefusal.AmountOff(order.amount(), done.cash()))
                : outcome;
    }

    private CounterProduct product(String code) {
        return products.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Slip slip(CounterOrder order, Optional<CashCount> counted, Worked worked) {
        CounterDone done = worked.done();
        CounterChoice choice = order.choice();
        var slip = new Slip(
                PaperCode.next(),
                done.entry(),
                new Slip.What(choice.product(), choice.account(), choice.direction(), whose(order)),
                done.cash(),
                done.parts(),
                details(order, done),
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

    /** What was written into fields that the product lets be printed, and what it tells itself. */
    private static List<Slip.Detail> details(CounterOrder order, CounterDone done) {
        Stream<Slip.Detail> written = order.choice().asks().fields().stream()
                .filter(field -> field.printed() && !order.text(field.key()).isEmpty())
                .map(field -> new Slip.Detail(field.label(), printed(order, field)));
        Stream<Slip.Detail> witness = Stream.of(order.text(CounterOrder.WITNESS))
                .filter(text -> !text.isEmpty())
                .map(text -> new Slip.Detail("field.counter.witness", text));
        return Stream.of(written, done.details().stream(), witness)
                .flatMap(each -> each)
                .toList();
    }

    /** An amount says of which currency it is. */
    private static String printed(CounterOrder order, CounterField field) {
        String text = order.text(field.key());
        Currency currency = field.currency().orElse(order.choice().currency());
        return field.kind() == CounterField.Kind.MONEY ? currency.getCurrencyCode() + " " + text : text;
    }
}
