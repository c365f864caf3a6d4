package coop.milpa.kernel.loan;

import java.util.List;

/**
 * Pays instalments that are not due yet, one after the other. Where interest runs daily, an instalment paid ahead
 * costs the interest that has run, and the rest of it is principal.
 */
record Ahead(Book book, Payment payment) {

    void pay(List<Instalment> inOrder, List<Portion> portions) {
        for (Instalment each : inOrder) {
            if (payment.left() == 0) {
                return;
            }
            pay(each, portions);
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

    /** Interest that has run in a period and was not paid; with the last, all that has run. */
    long accrued(Instalment each) {
        PlanRow row = each.row;
        if (isLast(row)) {
            return book.interestRun(payment.on());
        }
        if (row.waits || row.period.start().isAfter(payment.on())) {
            return 0;
        }
        int n = each.nr - 1;
        long run = book.plan.broughtTo(n) + book.plan.ownUntil(n, payment.on()) - row.paidInterest;
        return Math.max(0, row.level ? Math.min(run, row.aimed() - row.paid()) : run);
    }

    private void pay(Instalment each, List<Portion> portions) {
        boolean daily = book.daily && each.nr <= book.plan.rows.size();
        Portions owed = daily ? daily(each) : each.amounts().minus(each.cleared);
        long before = each.row.paid();
        boolean last = isLast(each.row);
        spend(each, owed, portions);
        long whole = owed.principal() + owed.interest();
        each.row.settled |= daily && !last && whole > 0 && each.row.paid() - before == whole;
    }

    private void spend(Instalment each, Portions owed, List<Portion> portions) {
        for (Portion portion : portions) {
            switch (portion) {
                case PENALTY, FEE -> payCharges(each, portion);
                case INTEREST, PRINCIPAL -> book.pay(payment, each, new Book.Owed(portion, owed.of(portion)));
            }
        }
    }

    private Portions daily(Instalment each) {
        PlanRow row = each.row;
        if (row.settled) {
            return Portions.ZERO;
        }
        long interest = accrued(each);
        long left = book.plan.lent.owed(payment.on());
        long principal = Math.min(left, isLast(row) ? left : principal(row, interest));
        return new Portions(Math.max(0, principal), interest, 0, 0);
    }

    private long principal(PlanRow row, long interest) {
        if (!row.level) {
            return row.principal - row.paidPrincipal;
        }
        boolean closes = book.plan.closes(row);
        return (closes ? row.total() : row.aimed()) - row.paid() - interest;
    }

    /** Whether nothing else is left to be paid ahead. */
    private boolean isLast(PlanRow row) {
        for (PlanRow other : book.plan.rows.reversed()) {
            boolean ahead = other.period.due().isAfter(payment.on());
            if (!ahead || (!other.settled && other != row)) {
                return !ahead;
            }
        }
        return true;
    }
}
