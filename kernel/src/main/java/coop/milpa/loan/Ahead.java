package coop.milpa.loan;

import java.util.List;
import java.util.Optional;

/**
 * Pays instalments that are not due yet, one after the other. Where interest runs daily, an instalment paid ahead
 * costs the interest that has run, and the rest of it is principal.
 */
record Ahead(Book book, Payment payment) {

    void pay(List<Instalment> inOrder, List<Portion> portions) {
        Optional<Instalment> last = inOrder.reversed().stream()
                .filter(each -> isPlanned(each) && !each.row.settled)
                .findFirst();
        for (Instalment each : inOrder) {
            if (payment.left() == 0) {
                return;
            }
            pay(each, last.filter(each::equals).isPresent(), portions);
        }
    }

    /** All that is owed of an instalment as it stands. */
    void payOwed(Instalment each, List<Portion> portions) {
        spend(each, each.amounts().minus(each.cleared), portions);
    }

    /** Charges of an instalment; who owes nothing any more owes no fee of a period that has not begun. */
    void payCharges(Instalment each, Portion portion) {
        for (ChargeLine line : each.charges) {
            boolean spared = payment.isOfAll() && book.isSpared(each, line, payment.on());
            if (line.portion() == portion && !spared) {
                book.pay(payment, each, line);
            }
        }
    }

    /** Interest that has run, was not paid, and is for this instalment; of the last it may be more than its level. */
    long accrued(Instalment each, boolean last) {
        PlanRow row = each.row;
        if (row.waits || !isPlanned(each)) {
            return 0;
        }
        long run = new Running(book.plan, payment.on()).payableWith(each.nr - 1) - row.paidInterest;
        return Math.max(0, row.level && !last ? Math.min(run, row.aimed() - row.paid()) : run);
    }

    private boolean isPlanned(Instalment each) {
        return each.nr > 0 && each.nr <= book.plan.rows.size();
    }

    private void pay(Instalment each, boolean last, List<Portion> portions) {
        boolean daily = book.daily && isPlanned(each);
        Portions owed = daily ? daily(each, last) : each.amounts().minus(each.cleared);
        long before = each.row.paid();
        spend(each, owed, portions);
        long whole = owed.principal() + owed.interest();
        boolean paid = daily && whole > 0 && each.row.paid() - before == whole;
        each.row.settled |= paid && book.plan.lent.owed(payment.on()) > 0;
    }

    private void spend(Instalment each, Portions owed, List<Portion> portions) {
        for (Portion portion : portions) {
            switch (portion) {
                case PENALTY, FEE -> payCharges(each, portion);
                case INTEREST, PRINCIPAL -> book.pay(payment, each, new Book.Owed(portion, owed.of(portion)));
            }
        }
    }

    private Portions daily(Instalment each, boolean last) {
        PlanRow row = each.row;
        if (row.settled) {
            return Portions.ZERO;
        }
        long interest = accrued(each, last);
        long left = book.plan.lent.owed(payment.on());
        long principal = last ? left : Math.min(left, principal(row, interest));
        return new Portions(Math.max(0, principal), interest, 0, 0);
    }

    private long principal(PlanRow row, long interest) {
        if (!row.level) {
            return row.principal - row.paidPrincipal;
        }
        boolean closes = book.plan.closes(row);
        return (closes ? row.total() : row.aimed()) - row.paid() - interest;
    }
}
