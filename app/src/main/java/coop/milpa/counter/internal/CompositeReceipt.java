package coop.milpa.counter.internal;

import coop.milpa.counter.CounterChoice;
import coop.milpa.counter.CounterDone;
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
import coop.milpa.receipts.Receipt;
import coop.milpa.receipts.ReceiptOrder;
import coop.milpa.receipts.Receipts;
import coop.milpa.receipts.ReverseReceipt;
import coop.milpa.receipts.Splitting;
import coop.milpa.receipts.TakeReceipt;
import coop.milpa.receipts.Tender;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Message;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** One sum that pays what a member owes by priority, and saves the rest. */
@Component
class CompositeReceipt implements CounterProduct {

    private static final int ORDER = 30;
    private static final String TAKE = "receipts.take";

    private final Receipts receipts;
    private final Cooperatives cooperatives;

    CompositeReceipt(Receipts receipts, Cooperatives cooperatives) {
        this.receipts = receipts;
        this.cooperatives = cooperatives;
    }

    @Override
    public String code() {
        return "receipts.receipt";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<CounterChoice> choices(CooperativeId cooperative, Member member) {
        Currency currency = cooperatives.byId(cooperative).orElseThrow().currency();
        return List.of(new CounterChoice(
                code(),
                "",
                Direction.IN,
                Message.of("counter.choice.receipts.receipt"),
                currency,
                Optional.empty(),
                Optional.empty(),
                TAKE));
    }

    @Override
    public Outcome<CounterDone> carryOut(CounterOrder order) {
        var tender = new Tender.Cash(order.place().branch(), order.cash());
        var asked = new ReceiptOrder(order.member().id(), order.amount(), tender, new Splitting.ByPriority());
        return receipts.take(new TakeReceipt(order.cooperative(), order.place().request(), asked))
                .map(CompositeReceipt::done);
    }

    @Override
    public Optional<Refusal> forbidsUndoing(CooperativeId cooperative, Slip slip) {
        return Optional.empty();
    }

    @Override
    public Outcome<EntryId> undo(Undoing undoing) {
        CounterOrder.Place place = undoing.place();
        Receipt receipt =
                receipts.requested(place.cooperative(), undoing.original()).orElseThrow();
        return receipts.reverse(
                        new ReverseReceipt(place.cooperative(), place.request(), receipt.id(), undoing.reason()))
                .map(undone -> undone.reversal().orElseThrow().entry());
    }

    private static CounterDone done(Receipt receipt) {
        Stream<CounterDone.Part> paid = receipt.payments().stream()
                .map(payment -> new CounterDone.Part(payment.due().destination(), payment.amount()));
        Stream<CounterDone.Part> charged =
                receipt.charges().stream().map(charge -> new CounterDone.Part(charge.reason(), charge.amount()));
        Optional<Money> balance = Optional.empty();
        return new CounterDone(
                receipt.entry(),
                receipt.on(),
                receipt.sum(),
                Stream.concat(paid, charged).toList(),
                balance);
    }
}
