package coop.milpa.contributions.internal;

import coop.milpa.contributions.ContributionAccount;
import coop.milpa.counter.CounterChoice;
import coop.milpa.counter.CounterDone;
import coop.milpa.counter.CounterOrder;
import coop.milpa.counter.CounterProduct;
import coop.milpa.counter.Direction;
import coop.milpa.counter.Slip;
import coop.milpa.counter.Undoing;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.EntryId;
import coop.milpa.members.Member;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.Part;
import coop.milpa.receipts.Receipt;
import coop.milpa.receipts.ReceiptOrder;
import coop.milpa.receipts.Receipts;
import coop.milpa.receipts.ReverseReceipt;
import coop.milpa.receipts.Splitting;
import coop.milpa.receipts.TakeReceipt;
import coop.milpa.receipts.Tender;
import coop.milpa.web.Message;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Cash that a member pays in beyond her plan, at the window: a receipt of one part. */
@Component
class ExtraAtTheCounter implements CounterProduct {

    private static final int ORDER = 40;
    private static final String EXTRA = "contributions.extra";
    private static final String TAKE = "receipts.take";

    private final AccountRegister accounts;
    private final Receipts receipts;
    private final TenantScope tenants;

    ExtraAtTheCounter(AccountRegister accounts, Receipts receipts, TenantScope tenants) {
        this.accounts = accounts;
        this.receipts = receipts;
        this.tenants = tenants;
    }

    @Override
    public String code() {
        return EXTRA;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<CounterChoice> choices(CooperativeId cooperative, Member member) {
        return tenants.read(cooperative, () -> accounts.of(cooperative, List.of(member.id()))).values().stream()
                .filter(ContributionAccount::isOpen)
                .map(account -> new CounterChoice(
                        EXTRA,
                        account.number(),
                        Direction.IN,
                        Message.of("counter.choice.contributions.extra", account.number()),
                        account.currency(),
                        Optional.empty(),
                        Optional.empty(),
                        TAKE))
                .toList();
    }

    @Override
    public Outcome<CounterDone> carryOut(CounterOrder order) {
        var tender = new Tender.Cash(order.place().branch(), order.cash());
        var part = new Part(EXTRA, order.choice().account(), order.amount());
        var asked = new ReceiptOrder(order.member().id(), order.amount(), tender, new Splitting.ByHand(List.of(part)));
        return receipts.take(new TakeReceipt(order.cooperative(), order.place().request(), asked))
                .map(ExtraAtTheCounter::done);
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
        return new CounterDone(receipt.entry(), receipt.on(), receipt.sum(), List.of(), Optional.empty());
    }
}
