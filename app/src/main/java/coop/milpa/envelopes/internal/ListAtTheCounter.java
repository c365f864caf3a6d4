package coop.milpa.envelopes.internal;

import coop.milpa.counter.CounterChoice;
import coop.milpa.counter.CounterOrder;
import coop.milpa.counter.CounterProduct;
import coop.milpa.counter.Direction;
import coop.milpa.counter.Slip;
import coop.milpa.envelopes.EnvelopeRefusal;
import coop.milpa.envelopes.KeptList;
import coop.milpa.envelopes.KeptLists;
import coop.milpa.envelopes.ListCode;
import coop.milpa.envelopes.ListKind;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.members.Member;
import coop.milpa.platform.CurrentActor;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Message;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Lists at the window: a choice for each that this cashier checked and that waits for its cash, whoever brings it. */
abstract class ListAtTheCounter implements CounterProduct {

    private static final String ABOUT = "envelopes.detail.about";
    private static final String DEPOSITS = "envelopes.detail.rows";
    private static final String HASH = "envelopes.detail.hash";

    private final KeptLists kept;
    private final Cooperatives cooperatives;
    private final CurrentActor actor;

    ListAtTheCounter(KeptLists kept, Cooperatives cooperatives, CurrentActor actor) {
        this.kept = kept;
        this.cooperatives = cooperatives;
        this.actor = actor;
    }

    abstract ListKind kind();

    abstract String permission();

    final KeptLists kept() {
        return kept;
    }

    @Override
    public final List<CounterChoice> choices(CooperativeId cooperative, Member member) {
        return choicesOfOthers(cooperative);
    }

    @Override
    public final List<CounterChoice> choicesOfOthers(CooperativeId cooperative) {
        List<KeptList> waiting = kept.of(cooperative, actor.get().actor().id()).stream()
                .filter(list -> list.about().kind() == kind())
                .toList();
        if (waiting.isEmpty()) {
            return List.of();
        }
        Currency currency = cooperatives.byId(cooperative).orElseThrow().currency();
        return waiting.stream().map(list -> choice(list, currency)).toList();
    }

    private CounterChoice choice(KeptList list, Currency currency) {
        return new CounterChoice(
                code(),
                list.code().text(),
                Direction.IN,
                Message.of(
                        "counter.choice." + code(),
                        list.about().words(),
                        list.code().text()),
                currency,
                Optional.empty(),
                Optional.empty(),
                permission());
    }

    final Optional<KeptList> asked(CounterOrder order) {
        return ListCode.read(order.choice().account()).flatMap(code -> kept.find(order.cooperative(), code));
    }

    final List<Slip.Detail> details(KeptList list, long rows) {
        return List.of(
                new Slip.Detail(ABOUT, list.about().words()),
                new Slip.Detail(DEPOSITS, String.valueOf(rows)),
                new Slip.Detail(HASH, list.hash()));
    }

    static EnvelopeRefusal gone() {
        return new EnvelopeRefusal.ListGone();
    }
}
