package coop.milpa.loan;

import coop.milpa.kernel.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Lives through the events of a loan, from the terms to a state. Used once. */
final class Replay {

    private final LoanScenario scenario;
    private final Book book;
    private final Aims aims;
    private final Allocator allocator;
    private final Rescheduling rescheduling;
    private final Waiver waiver;
    private final Recovery recovery;
    private final List<LoanTransaction> transactions = new ArrayList<>();
    private Optional<LoanRefusal> refusal = Optional.empty();
    private boolean writtenOff;
    private long overpaid;

    Replay(LoanScenario scenario, Draft draft) {
        this.scenario = scenario;
        this.book = new Book(scenario.terms(), draft, scenario.early().isDaily());
        this.aims = draft.aims();
        this.allocator = new Allocator(book, aims, scenario);
        this.rescheduling = new Rescheduling(scenario.terms(), draft.plan());
        this.waiver = new Waiver(book);
        this.recovery = new Recovery(book);
    }

    Outcome<LoanState> until(LocalDate day) {
        Set<Integer> reversed = reversed();
        List<LoanEvent> events = scenario.events();
        if (!book.daily) {
            agreeAnew(reversed);
        }
        book.lay();
        book.look(scenario.terms().start());
        if (!reversed.contains(0)) {
            payDown();
        }
        for (int n = 0; n < events.size() && refusal.isEmpty(); n++) {
            if (!reversed.contains(n + 1)) {
                happen(n + 1, events.get(n));
            }
        }
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return Outcome.done(new StateWriter(book, scenario, writtenOff, overpaid).write(transactions, day));
    }

    private Set<Integer> reversed() {
        Set<Integer> reversed = new HashSet<>();
        List<LoanEvent> events = scenario.events();
        for (int n = 0; n < events.size(); n++) {
            if (events.get(n) instanceof LoanEvent.Reverse(LocalDate on, int event)) {
                boolean known = event <= n && (event > 0 || !book.downPayments().isEmpty());
                boolean reversal = known && event > 0 && events.get(event - 1) instanceof LoanEvent.Reverse;
                if (!known) {
                    refuse(n + 1, LoanRefusal.Why.UNKNOWN_VALUE, "event");
                } else if (reversal || !reversed.add(event)) {
                    refuse(n + 1, LoanRefusal.Why.COMBINATION, "event");
                }
            }
        }
        return reversed;
    }

    /** Where the schedule stands whatever is paid, it is agreed before anything is. */
    private void agreeAnew(Set<Integer> reversed) {
        List<LoanEvent> events = scenario.events();
        for (int n = 0; n < events.size() && refusal.isEmpty(); n++) {
            if (!reversed.contains(n + 1)) {
                agreeAnew(n + 1, events.get(n), Plan.NEVER);
            }
        }
    }

    private void agreeAnew(int number, LoanEvent event, LocalDate seen) {
        switch (event) {
            case LoanEvent.ChangeRate change -> changeRate(number, change, seen);
            case LoanEvent.Reschedule reschedule -> reschedule(number, reschedule, seen);
            case LoanEvent.Pay pay -> {}
            case LoanEvent.Charge charge -> {}
            case LoanEvent.Waive waive -> {}
            case LoanEvent.Reverse reverse -> {}
            case LoanEvent.Allocate allocate -> {}
            case LoanEvent.PayOff payOff -> {}
            case LoanEvent.WriteOff writeOff -> {}
            case LoanEvent.Recover recover -> {}
        }
    }

    private void payDown() {
        for (Instalment each : book.downPayments()) {
            LocalDate on = each.due();
            var payment = new Payment(on, Book.Means.PAID, each.row.principal);
            book.pay(payment, each, new Book.Owed(Portion.PRINCIPAL, each.row.principal));
            note(0, LoanTransaction.Kind.DOWN_PAYMENT, payment, 0);
        }
    }

    private void happen(int number, LoanEvent event) {
        boolean afterwards = event instanceof LoanEvent.Recover || event instanceof LoanEvent.Reverse;
        if (writtenOff && !afterwards) {
            refuse(number, LoanRefusal.Why.COMBINATION, "kind");
            return;
        }
        switch (event) {
            case LoanEvent.Pay pay -> pay(number, pay);
            case LoanEvent.Charge charge -> charge(number, charge);
            case LoanEvent.Waive waive -> waive(number, waive);
            case LoanEvent.Allocate allocate -> allocator.change(allocate.future());
            case LoanEvent.PayOff payOff -> payOff(number, payOff);
            case LoanEvent.WriteOff writeOff -> writeOff(number, writeOff);
            case LoanEvent.Recover recover -> recover(number, recover);
            case LoanEvent.Reverse reverse -> {}
            case LoanEvent.ChangeRate change -> agreeAnewNow(number, change);
            case LoanEvent.Reschedule reschedule -> agreeAnewNow(number, reschedule);
        }
    }

    private void agreeAnewNow(int number, LoanEvent event) {
        if (book.daily) {
            agreeAnew(number, event, event.on());
            book.lay();
        }
    }

    private void pay(int number, LoanEvent.Pay pay) {
        var payment = new Payment(pay.on(), Book.Means.PAID, pay.amount());
        allocator.pay(payment);
        overpaid += payment.left();
        note(number, LoanTransaction.Kind.PAY, payment, payment.left());
    }

    private void payOff(int number, LoanEvent.PayOff payOff) {
        Payment payment = Payment.ofAll(payOff.on(), Book.Means.PAID);
        allocator.payAll(payment);
        note(number, LoanTransaction.Kind.PAY_OFF, payment, 0);
    }

    private void writeOff(int number, LoanEvent.WriteOff writeOff) {
        Payment payment = Payment.ofAll(writeOff.on(), Book.Means.WRITTEN_OFF);
        allocator.payAll(payment);
        writtenOff = true;
        note(number, LoanTransaction.Kind.WRITE_OFF, payment, 0);
    }

    private void charge(int number, LoanEvent.Charge charge) {
        if (charge.due().isBefore(scenario.terms().start())) {
            refuse(number, LoanRefusal.Why.DATES_OUT_OF_ORDER, "due");
            return;
        }
        book.charge(charge);
    }

    private void waive(int number, LoanEvent.Waive waive) {
        book.look(waive.on());
        Optional<LoanRefusal.Why> why = waiver.wrong(waive);
        if (why.isPresent()) {
            refuse(number, why.get(), why.get() == LoanRefusal.Why.UNKNOWN_VALUE ? "name" : "amount");
            return;
        }
        var waiving = new Payment(waive.on(), Book.Means.GIVEN_UP, waiver.amount(waive));
        waiver.waive(waive, waiving);
        book.look(waive.on());
        note(number, LoanTransaction.Kind.WAIVE, waiving, 0);
    }

    private void recover(int number, LoanEvent.Recover recover) {
        if (!writtenOff) {
            refuse(number, LoanRefusal.Why.COMBINATION, "kind");
            return;
        }
        Portions portions =
                recovery.recover(recover.amount(), allocator.allocation().due());
        long left = recover.amount() - portions.total();
        overpaid += left;
        transactions.add(new LoanTransaction(
                number, recover.on(), LoanTransaction.Kind.RECOVER, recover.amount(), portions, left, 0));
    }

    private void changeRate(int number, LoanEvent.ChangeRate change, LocalDate seen) {
        for (int n = 0; n < book.plan.rows.size(); n++) {
            if (book.plan.rows.get(n).period.has(change.on())) {
                book.plan.rates.change(change.on(), change.rate());
                book.plan.rows.subList(n, book.plan.rows.size()).forEach(book.plan::measure);
                aim(number, n, seen);
                return;
            }
        }
    }

    private void reschedule(int number, LoanEvent.Reschedule reschedule, LocalDate seen) {
        List<PlanRow> rows = book.plan.rows;
        for (int n = 0; n < rows.size(); n++) {
            if (rows.get(n).period.due().equals(reschedule.fromDue())) {
                Optional<LoanRefusal.Why> why = rescheduling.change(n, reschedule.relief());
                if (why.isPresent()) {
                    refuse(number, why.get(), "kind");
                    return;
                }
                aim(number, n, seen);
                return;
            }
        }
        refuse(number, LoanRefusal.Why.UNKNOWN_VALUE, "fromDue");
    }

    private void aim(int number, int row, LocalDate seen) {
        OptionalInt stuck = aims.set(row, seen, Aims.Factors.OWN);
        if (stuck.isPresent()) {
            refuse(number, LoanRefusal.Why.DOES_NOT_AMORTISE, "kind");
        }
    }

    private void note(int number, LoanTransaction.Kind kind, Payment payment, long left) {
        Portions portions = payment.portions();
        long balance = book.balance(payment.on());
        transactions.add(
                new LoanTransaction(number, payment.on(), kind, portions.total() + left, portions, left, balance));
    }

    private void refuse(int number, LoanRefusal.Why why, String field) {
        refusal = refusal.or(() -> Optional.of(new LoanRefusal.Impossible(number, why, field)));
    }
}
