package coop.milpa.envelopes.internal;

import coop.milpa.counter.CounterDone;
import coop.milpa.counter.CounterOrder;
import coop.milpa.counter.Slip;
import coop.milpa.counter.Undoing;
import coop.milpa.envelopes.Envelopes;
import coop.milpa.envelopes.KeptList;
import coop.milpa.envelopes.KeptLists;
import coop.milpa.envelopes.ListKind;
import coop.milpa.envelopes.TakeEnvelope;
import coop.milpa.envelopes.TakenList;
import coop.milpa.envelopes.UndoEnvelope;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.EntryId;
import coop.milpa.platform.CurrentActor;
import coop.milpa.registry.Cooperatives;
import coop.milpa.savings.SavingsOrder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Savings of many that one person brings. */
@Component
class DepositsAtTheCounter extends ListAtTheCounter {

    static final String CODE = "envelopes.deposits";

    private static final int ORDER = 80;

    private final Envelopes envelopes;

    DepositsAtTheCounter(Envelopes envelopes, KeptLists kept, Cooperatives cooperatives, CurrentActor actor) {
        super(kept, cooperatives, actor);
        this.envelopes = envelopes;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    ListKind kind() {
        return ListKind.DEPOSITS;
    }

    @Override
    String permission() {
        return EnvelopeDesk.CONCEPT;
    }

    @Override
    public Outcome<CounterDone> carryOut(CounterOrder order) {
        return asked(order)
                .<Outcome<CounterDone>>map(list -> kept().content(order.cooperative(), list.code())
                        .<Outcome<CounterDone>>map(content -> take(order, list, content))
                        .orElseGet(() -> Outcome.refused(gone())))
                .orElseGet(() -> Outcome.refused(gone()));
    }

    private Outcome<CounterDone> take(CounterOrder order, KeptList list, byte[] content) {
        var command = new TakeEnvelope(
                order(order.place(), order.acting()), list.about().words(), order.amount(), order.cash());
        return envelopes.take(command, content).map(taken -> {
            kept().taken(order.cooperative(), list.code());
            return done(list, taken);
        });
    }

    private CounterDone done(KeptList list, TakenList taken) {
        return new CounterDone(
                taken.entry(),
                taken.taken().on(),
                taken.sum(),
                List.of(),
                details(list, taken.rows()),
                Optional.empty());
    }

    @Override
    public Optional<Refusal> forbidsUndoing(CooperativeId cooperative, Slip slip) {
        return Optional.empty();
    }

    @Override
    public Outcome<EntryId> undo(Undoing undoing) {
        return envelopes.undo(new UndoEnvelope(
                order(undoing.place(), Set.of()), undoing.slip().entry(), undoing.reason()));
    }

    @Override
    public Optional<String> moreAbout(Slip slip) {
        return Optional.of("/lists/" + slip.entry());
    }

    private static SavingsOrder order(CounterOrder.Place place, Set<PartyId> acting) {
        return new SavingsOrder(
                place.cooperative(),
                place.request(),
                place.cashier(),
                new SavingsOrder.Place(place.branch(), acting, Optional.empty()));
    }
}
