package coop.milpa.loan;

import coop.milpa.kernel.Fraction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Says what money is for: first what is due, oldest first; then instalments to come. Used by one {@link Replay}. */
final class Allocator {

    private final Book book;
    private final Aims aims;
    private final EarlyPayment early;
    private Allocation allocation;

    Allocator(Book book, Aims aims, LoanScenario scenario) {
        this.book = book;
        this.aims = aims;
        this.early = scenario.early();
        this.allocation = scenario.allocation();
    }

    void change(Allocation.Future future) {
        allocation = allocation.with(future);
    }

    Allocation allocation() {
        return allocation;
    }

    /** Spends a payment; what is left of it was owed for nothing. */
    void pay(Payment payment) {
        book.look(payment.on());
        payDue(payment);
        if (payment.left() > 0) {
            book.look(payment.on());
            payInAdvance(payment);
        }
        payRest(payment);
        book.look(payment.on());
    }

    /** Spends as much as is needed to owe nothing. */
    void payAll(Payment payment) {
        book.look(payment.on());
        payDue(payment);
        book.look(payment.on());
        new Ahead(book, payment).pay(future(payment.on()), allocation.inAdvance());
        payRest(payment);
        book.look(payment.on());
    }

    /** No principal is left and so no interest runs any more: what waits for later rows is paid, too. */
    private void payRest(Payment payment) {
        if (book.daily && payment.left() > 0) {
            book.look(payment.on());
            Ahead ahead = new Ahead(book, payment);
            future(payment.on()).forEach(each -> ahead.payOwed(each, allocation.inAdvance()));
        }
    }

    private void payDue(Payment payment) {
        for (Instalment each : book.all()) {
            for (Portion portion : allocation.due()) {
                payDue(payment, each, portion);
            }
        }
    }

    private void payDue(Payment payment, Instalment each, Portion portion) {
        switch (portion) {
            case PENALTY, FEE -> {
                for (ChargeLine line : each.charges) {
                    if (line.portion() == portion && !line.due.isAfter(payment.on())) {
                        book.pay(payment, each, line);
                    }
                }
            }
            case INTEREST, PRINCIPAL -> {
                if (each.isDue(payment.on())) {
                    long owed = each.amounts().minus(each.cleared).of(portion);
                    book.pay(payment, each, new Book.Owed(portion, owed));
                }
            }
        }
    }

    private void payInAdvance(Payment payment) {
        List<Instalment> future = future(payment.on());
        switch (early) {
            case FEWER_INSTALMENTS -> prepay(payment, future);
            case SMALLER_INSTALMENTS -> {
                prepay(payment, future);
                aimAnew(payment.on());
            }
            case SCHEDULED, NEXT_INSTALMENTS -> payNext(payment, future);
        }
    }

    private void payNext(Payment payment, List<Instalment> future) {
        switch (allocation.future()) {
            case NEXT_INSTALMENT -> new Ahead(book, payment).pay(future, allocation.inAdvance());
            case LAST_INSTALMENT -> new Ahead(book, payment).pay(future.reversed(), allocation.inAdvance());
            case REAMORTISE -> {
                spread(payment, future);
                book.look(payment.on());
                new Ahead(book, payment).pay(future, allocation.inAdvance());
            }
        }
    }

    /** In equal parts over the principal of all; what does not divide goes to the last, what one cannot take to all. */
    private void spread(Payment payment, List<Instalment> future) {
        List<Instalment> open = owing(future);
        while (payment.left() > 0 && !open.isEmpty()) {
            long all = payment.left();
            long part =
                    Fraction.of(all, open.size()).ofWhole(1, book.terms.money().rounding());
            for (Instalment each : open) {
                long share = each == open.getLast() ? all - part * (open.size() - 1) : part;
                book.pay(payment, each, new Book.Owed(Portion.PRINCIPAL, Math.min(share, principalOwed(each))));
            }
            open = owing(future);
        }
    }

    private static List<Instalment> owing(List<Instalment> future) {
        return future.stream().filter(each -> principalOwed(each) > 0).toList();
    }

    private static long principalOwed(Instalment each) {
        return each.amounts().principal() - each.cleared.principal();
    }

    /** Owes less from now on: what runs in the period that is running is paid, the rest is principal. */
    private void prepay(Payment payment, List<Instalment> future) {
        if (future.isEmpty()) {
            return;
        }
        Instalment running = future.getFirst();
        Ahead ahead = new Ahead(book, payment);
        for (Portion portion : allocation.inAdvance()) {
            switch (portion) {
                case PENALTY, FEE -> ahead.payCharges(running, portion);
                case INTEREST ->
                    book.pay(payment, running, new Book.Owed(portion, ahead.accrued(running, future.size() == 1)));
                case PRINCIPAL -> {
                    long amount = payment.upTo(book.plan.lent.owed(payment.on()));
                    running.row.prepaid += amount;
                    book.pay(payment, running, new Book.Owed(portion, amount));
                }
            }
        }
    }

    /** From the next period that begins. */
    private void aimAnew(LocalDate on) {
        List<PlanRow> rows = book.plan.rows;
        for (int n = 0; n < rows.size(); n++) {
            if (!rows.get(n).period.start().isBefore(on)) {
                aims.set(n, on, Aims.Factors.OWN);
                return;
            }
        }
    }

    private List<Instalment> future(LocalDate on) {
        List<Instalment> future = new ArrayList<>();
        for (Instalment each : book.all()) {
            if (!each.isDue(on)) {
                future.add(each);
            }
        }
        return future;
    }
}
