package coop.milpa.envelopes.internal;

import coop.milpa.envelopes.CheckedList;
import coop.milpa.envelopes.EnvelopeRefusal;
import coop.milpa.envelopes.Envelopes;
import coop.milpa.envelopes.TakeEnvelope;
import coop.milpa.envelopes.TakenList;
import coop.milpa.envelopes.TakenRow;
import coop.milpa.envelopes.UndoEnvelope;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.EntryId;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.FileHash;
import coop.milpa.savings.GatherDeposits;
import coop.milpa.savings.GatheredDeposits;
import coop.milpa.savings.ReverseSavings;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.SavingsReceipt;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Checks, takes and undoes lists: fetch, decide, record, tell. A list is one transaction and one entry. */
@Service
class EnvelopeDesk implements Envelopes {

    static final String CONCEPT = "envelopes.take";

    private static final int REASON_MAX = 200;

    private final ListCheck lists;
    private final ListRegister register;
    private final GatheredDeposits gathered;
    private final Days days;
    private final ListPrints prints;
    private final CurrentActor actor;
    private final TenantScope tenants;
    private final Clock clock;

    EnvelopeDesk(
            ListCheck lists,
            ListRegister register,
            GatheredDeposits gathered,
            Days days,
            ListPrints prints,
            CurrentActor actor,
            TenantScope tenants,
            Clock clock) {
        this.lists = lists;
        this.register = register;
        this.gathered = gathered;
        this.days = days;
        this.prints = prints;
        this.actor = actor;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public CheckedList check(CooperativeId cooperative, byte[] content, Currency currency) {
        return tenants.read(cooperative, () -> lists.check(cooperative, content, currency));
    }

    @Override
    public Outcome<TakenList> take(TakeEnvelope command, byte[] content) {
        SavingsOrder order = command.order();
        String hash = FileHash.of(content);
        return tenants.write(order.cooperative(), () -> {
            register.lock(order.cooperative(), order.request(), hash);
            Optional<TakenList> before = register.asked(order.cooperative(), order.request());
            if (before.isPresent()) {
                return before.get().hash().equals(hash)
                        ? Outcome.done(before.get())
                        : Outcome.refused(new EnvelopeRefusal.RequestReused(order.request()));
            }
            Optional<TakenList> repeated = register.standing(order.cooperative(), hash);
            if (repeated.isPresent()) {
                return Outcome.refused(
                        new EnvelopeRefusal.ListRepeated(repeated.get().taken().on()));
            }
            return take(
                    command,
                    lists.check(order.cooperative(), content, command.counted().currency()));
        });
    }

    private Outcome<TakenList> take(TakeEnvelope command, CheckedList list) {
        if (!list.isRight()) {
            return Outcome.refused(new EnvelopeRefusal.ListWrong(Math.max(1, list.wrongRows())));
        }
        if (!command.counted().equals(list.sum())) {
            return Outcome.refused(new EnvelopeRefusal.SumOff(command.counted(), list.sum()));
        }
        Map<String, Money> amounts = new LinkedHashMap<>();
        list.rows()
                .forEach(row -> amounts.put(
                        row.target().orElseThrow().account(), row.amount().orElseThrow()));
        var gather = new GatherDeposits(command.order(), CONCEPT, command.about(), amounts, command.cash());
        return gathered.take(gather).map(receipt -> recorded(command, list, receipt));
    }

    private TakenList recorded(TakeEnvelope command, CheckedList list, SavingsReceipt receipt) {
        SavingsOrder order = command.order();
        var taken = new TakenList(
                receipt.entry(),
                list.hash(),
                command.about(),
                list.rows().size(),
                receipt.amount(),
                new TakenList.Taken(receipt.day(), order.actor(), command.cash().executor()),
                false);
        register.add(order.cooperative(), order.request(), taken, clock.instant());
        register.addRows(order.cooperative(), receipt.entry(), list.rows());
        return taken;
    }

    @Override
    public Outcome<EntryId> undo(UndoEnvelope command) {
        SavingsOrder order = command.order();
        if (command.reason().isBlank() || command.reason().length() > REASON_MAX) {
            return Outcome.refused(new EnvelopeRefusal.ReasonNeeded(REASON_MAX));
        }
        return tenants.write(order.cooperative(), () -> {
            Optional<TakenList> list = register.find(order.cooperative(), command.entry());
            Optional<Refusal> refusal = list.isEmpty()
                    ? Optional.of(new EnvelopeRefusal.UnknownList())
                    : otherDay(order.cooperative(), list.get());
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            return gathered.undo(new ReverseSavings(order, command.entry(), command.reason()))
                    .map(receipt -> {
                        register.undo(
                                order.cooperative(),
                                command.entry(),
                                receipt.day(),
                                actor.get().actor().id());
                        return receipt.entry();
                    });
        });
    }

    private Optional<Refusal> otherDay(CooperativeId cooperative, TakenList list) {
        LocalDate on = list.taken().on();
        return days.open(cooperative).filter(on::equals).isPresent()
                ? Optional.empty()
                : Optional.of(new EnvelopeRefusal.OnlyOnItsDay(on));
    }

    @Override
    public Optional<TakenList> find(CooperativeId cooperative, EntryId entry) {
        return tenants.read(cooperative, () -> register.find(cooperative, entry));
    }

    @Override
    public List<TakenList> newest(CooperativeId cooperative, int limit) {
        return tenants.read(cooperative, () -> register.newest(cooperative, limit));
    }

    @Override
    public List<TakenRow> rows(CooperativeId cooperative, EntryId entry) {
        return tenants.read(
                cooperative,
                () -> register.find(cooperative, entry)
                        .map(list ->
                                register.rows(cooperative, entry, list.sum().currency()))
                        .orElse(List.of()));
    }

    @Override
    public int printed(CooperativeId cooperative, EntryId entry) {
        return prints.printed(cooperative, entry);
    }
}
