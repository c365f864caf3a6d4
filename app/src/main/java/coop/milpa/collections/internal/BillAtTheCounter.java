package coop.milpa.collections.internal;

import coop.milpa.collections.BillCollections;
import coop.milpa.collections.Biller;
import coop.milpa.collections.Billers;
import coop.milpa.collections.CollectBill;
import coop.milpa.collections.Collected;
import coop.milpa.collections.UndoCollected;
import coop.milpa.counter.CounterChoice;
import coop.milpa.counter.CounterDone;
import coop.milpa.counter.CounterField;
import coop.milpa.counter.CounterOrder;
import coop.milpa.counter.CounterProduct;
import coop.milpa.counter.Direction;
import coop.milpa.counter.Slip;
import coop.milpa.counter.Undoing;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.EntryId;
import coop.milpa.members.Member;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Message;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Bills at the window: a choice for each biller, for members and others. */
@Component
class BillAtTheCounter implements CounterProduct {

    private static final int ORDER = 70;
    private static final int REFERENCE_MAX = 50;

    private static final String REFERENCE = "collections-reference";
    private static final String AMOUNT = "collections-amount";

    private final Billers billers;
    private final BillCollections collections;
    private final Cooperatives cooperatives;

    BillAtTheCounter(Billers billers, BillCollections collections, Cooperatives cooperatives) {
        this.billers = billers;
        this.collections = collections;
        this.cooperatives = cooperatives;
    }

    @Override
    public String code() {
        return CollectingDesk.BILL;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<CounterChoice> choices(CooperativeId cooperative, Member member) {
        return choicesOfOthers(cooperative);
    }

    @Override
    public List<CounterChoice> choicesOfOthers(CooperativeId cooperative) {
        return billers.open(cooperative).keySet().stream()
                .map(biller -> choice(cooperative, biller))
                .toList();
    }

    private CounterChoice choice(CooperativeId cooperative, Biller biller) {
        CounterField reference = CounterField.text(REFERENCE, REFERENCE_MAX).onTheSlip();
        return new CounterChoice(
                code(),
                biller.code(),
                Direction.IN,
                Message.of("counter.choice.collections.bill", biller.name()),
                cooperatives.byId(cooperative).orElseThrow().currency(),
                Optional.empty(),
                Optional.empty(),
                CollectingDesk.TAKE,
                new CounterChoice.Asks(
                        biller.byFile() ? List.of(reference) : List.of(reference, CounterField.money(AMOUNT)), false));
    }

    @Override
    public Outcome<CounterDone> carryOut(CounterOrder order) {
        Currency currency = order.choice().currency();
        Optional<Money> amount =
                Optional.of(order.text(AMOUNT)).filter(text -> !text.isEmpty()).map(text -> Money.of(text, currency));
        var command = new CollectBill(
                where(order.place()), order.choice().account(), order.text(REFERENCE), amount, order.cash());
        return collections.collect(command).map(BillAtTheCounter::done);
    }

    @Override
    public Optional<Refusal> forbidsUndoing(CooperativeId cooperative, Slip slip) {
        return collections.forbidsUndoing(cooperative, slip.entry());
    }

    @Override
    public Outcome<EntryId> undo(Undoing undoing) {
        return collections.undo(
                new UndoCollected(where(undoing.place()), undoing.slip().entry(), undoing.reason()));
    }

    private static CollectBill.Where where(CounterOrder.Place place) {
        return new CollectBill.Where(place.cooperative(), place.request(), place.cashier(), place.branch());
    }

    private static CounterDone done(Collected collected) {
        List<CounterDone.Part> parts = collected.fee().isPositive()
                ? List.of(
                        new CounterDone.Part("collections.amount", collected.amount()),
                        new CounterDone.Part("collections.fee", collected.fee()))
                : List.of();
        List<Slip.Detail> details =
                collected.name().isEmpty() ? List.of() : List.of(new Slip.Detail("collections.name", collected.name()));
        return new CounterDone(
                collected.made().entry(), collected.made().on(), collected.cash(), parts, details, Optional.empty());
    }

    @Override
    public Optional<String> fieldOf(Refusal why) {
        return switch (why.code()) {
            case "collections.wrong-reference", "collections.already-paid", "collections.unknown-bill" ->
                Optional.of(REFERENCE);
            case "collections.nothing-to-pay" -> Optional.of(AMOUNT);
            default -> Optional.empty();
        };
    }
}
