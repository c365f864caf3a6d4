package coop.milpa.envelopes.internal;

import coop.milpa.counter.CounterDone;
import coop.milpa.counter.CounterOrder;
import coop.milpa.counter.Slip;
import coop.milpa.counter.Undoing;
import coop.milpa.envelopes.EnvelopeRefusal;
import coop.milpa.envelopes.KeptList;
import coop.milpa.envelopes.KeptLists;
import coop.milpa.envelopes.ListKind;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Posted;
import coop.milpa.platform.Attempt;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.Progress;
import coop.milpa.receipts.KeptPayrolls;
import coop.milpa.receipts.PayrollOrder;
import coop.milpa.receipts.PayrollReport;
import coop.milpa.receipts.PayrollsInCash;
import coop.milpa.receipts.Tender;
import coop.milpa.receipts.UndoPayroll;
import coop.milpa.registry.Cooperatives;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** An employer's file that is paid in cash: one receipt a row, as if the money had come as a transfer; undone whole. */
@Component
class PayrollAtTheCounter extends ListAtTheCounter {

    static final String CODE = "envelopes.payroll";

    private static final int ORDER = 81;
    private static final String PERMISSION = "receipts.payroll-cash";

    private final KeptPayrolls payrolls;
    private final PayrollsInCash brought;
    private final Attempt attempt;

    PayrollAtTheCounter(
            KeptPayrolls payrolls,
            PayrollsInCash brought,
            Attempt attempt,
            KeptLists kept,
            Cooperatives cooperatives,
            CurrentActor actor) {
        super(kept, cooperatives, actor);
        this.payrolls = payrolls;
        this.brought = brought;
        this.attempt = attempt;
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
        return ListKind.PAYROLL;
    }

    @Override
    String permission() {
        return PERMISSION;
    }

    @Override
    public Outcome<CounterDone> carryOut(CounterOrder order) {
        return asked(order)
                .<Outcome<CounterDone>>map(list -> attempt.of(() -> post(order, list)))
                .orElseGet(() -> Outcome.refused(gone()));
    }

    /** Of {@link Attempt}: what was posted is undone where the cash is not what the file adds up to. */
    private Outcome<CounterDone> post(CounterOrder order, KeptList list) {
        var payroll = new PayrollOrder(
                order.cooperative(),
                new Tender.Cash(order.place().branch(), order.cash()),
                list.about().words(),
                list.about().period().orElseThrow(),
                order.choice().currency());
        Optional<Outcome<PayrollReport>> posted = payrolls.post(payroll, list.hash(), Progress.silent());
        if (posted.isEmpty()) {
            return Outcome.refused(gone());
        }
        return switch (posted.get()) {
            case Outcome.Refused<PayrollReport>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<PayrollReport>(PayrollReport report) -> {
                if (report.cash().isEmpty()) {
                    yield Outcome.refused(
                            new EnvelopeRefusal.ListWrong(report.errors().size()));
                }
                if (!report.sum().equals(order.amount())) {
                    yield Outcome.refused(new EnvelopeRefusal.SumOff(order.amount(), report.sum()));
                }
                kept().taken(order.cooperative(), list.code());
                yield Outcome.done(done(list, report, report.cash().get()));
            }
        };
    }

    @Override
    public Optional<Refusal> forbidsUndoing(CooperativeId cooperative, Slip slip) {
        return brought.forbidsUndoing(cooperative, slip.entry());
    }

    @Override
    public Outcome<EntryId> undo(Undoing undoing) {
        CounterOrder.Place place = undoing.place();
        return brought.undo(new UndoPayroll(
                place.cooperative(), place.request(), undoing.slip().entry(), undoing.reason()));
    }

    private CounterDone done(KeptList list, PayrollReport report, Posted cash) {
        List<CounterDone.Part> parts = Stream.of(report.byDestination(), report.charges())
                .flatMap(each -> new TreeMap<>(each).entrySet().stream())
                .map(each -> new CounterDone.Part(each.getKey(), each.getValue()))
                .toList();
        return new CounterDone(
                cash.entry(),
                cash.businessDate(),
                report.sum(),
                parts,
                details(list, report.posted()),
                Optional.empty());
    }
}
