package coop.milpa.loan;

import java.time.LocalDate;

/** Interest that has run until a day, from which the plan has been looked at last. */
record Running(Plan plan, LocalDate day) {

    /** All that was not paid, whenever it falls due. */
    long unpaid() {
        long run = 0;
        for (int n = 0; n < plan.rows.size(); n++) {
            run += of(n) - plan.rows.get(n).paidInterest;
        }
        return Math.max(0, run);
    }

    /**
     * What may be paid, or was, with a row that is not due yet: interest of its own period, and what rows before it do
     * not take because they are settled, full, or agreed to wait.
     */
    long payableWith(int n) {
        long carried = 0;
        long waiting = 0;
        for (int k = 0; k < n; k++) {
            PlanRow row = plan.rows.get(k);
            long run = carried + of(k);
            long taken = Math.min(run, row.room());
            if (row.waits && !row.settled) {
                carried = run - taken;
                waiting = Math.max(0, waiting + taken - row.paidInterest);
            } else {
                long kept = row.settled ? row.paidInterest : Math.max(row.paidInterest, taken + waiting);
                carried = Math.max(0, run + waiting - kept);
                waiting = 0;
            }
        }
        return carried + waiting + of(n);
    }

    private long of(int n) {
        LoanPeriod period = plan.rows.get(n).period;
        if (!period.due().isAfter(day)) {
            return plan.rows.get(n).own;
        }
        return period.start().isBefore(day) ? plan.ownUntil(n, day) : 0;
    }
}
