package coop.milpa.loan;

import coop.milpa.kernel.DayCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Writes a book down as it stands at the end of a day. */
record StateWriter(Book book, LoanScenario scenario, boolean writtenOff, long overpaid) {

    LoanState write(List<LoanTransaction> transactions, LocalDate day) {
        book.look(day);
        List<LoanState.Row> rows = rows();
        LoanState.Row totals = totals(rows);
        var standing = new LoanState.Standing(
                status(totals),
                daysLate(rows, day),
                writtenOff ? 0 : book.payOff(day),
                writtenOff ? 0 : interest(rows, day));
        return new LoanState(transactions, rows, totals, standing);
    }

    private List<LoanState.Row> rows() {
        List<Instalment> all = book.all();
        all.sort(Comparator.comparing(Instalment::due));
        List<LoanState.Row> rows = new ArrayList<>();
        long repaid = 0;
        for (Instalment each : all) {
            Portions amounts = each.amounts();
            repaid += each.nr == 0 ? 0 : amounts.principal();
            long balance = book.plan.lent.through(each.due()) - repaid;
            var due = new ScheduleRow(each.nr, each.row.period.from(), each.due(), amounts, balance);
            var paid = new LoanState.Paid(each.paid, each.inAdvance, each.late, each.paidOn());
            var earns = new LoanState.Earning(each.row.period.start(), each.due(), each.row.own);
            rows.add(new LoanState.Row(due, paid, each.cleared, earns));
        }
        return fewer(rows);
    }

    /** Rows at the end for which nothing is left have fallen away. */
    private List<LoanState.Row> fewer(List<LoanState.Row> rows) {
        int end = rows.size();
        while (scenario.early() == EarlyPayment.FEWER_INSTALMENTS && end > 1 && isNothing(rows.get(end - 1))) {
            end--;
        }
        return rows.subList(0, end);
    }

    private static boolean isNothing(LoanState.Row row) {
        return row.instalment().amounts().total() == 0 && row.paid().all() == 0;
    }

    private LoanState.Row totals(List<LoanState.Row> rows) {
        Portions due = Portions.ZERO;
        long paid = 0;
        long inAdvance = 0;
        long late = 0;
        Portions cleared = Portions.ZERO;
        long earned = 0;
        for (LoanState.Row row : rows) {
            due = due.plus(row.instalment().amounts());
            paid += row.paid().all();
            inAdvance += row.paid().inAdvance();
            late += row.paid().late();
            cleared = cleared.plus(row.cleared());
            earned += row.earns().interest();
        }
        LocalDate start = scenario.terms().start();
        LocalDate end = rows.getLast().instalment().due();
        return new LoanState.Row(
                new ScheduleRow(0, start, end, due, rows.getLast().instalment().balance()),
                new LoanState.Paid(paid, inAdvance, late, Optional.empty()),
                cleared,
                new LoanState.Earning(start, end, earned));
    }

    /** Where the schedule stands whatever is paid, interest runs by it, too. */
    private long interest(List<LoanState.Row> rows, LocalDate day) {
        if (book.daily) {
            return book.interestRun(day);
        }
        long run = 0;
        for (LoanState.Row row : rows) {
            run += row.earns().until(day) - row.cleared().interest();
        }
        return run;
    }

    private LoanState.Status status(LoanState.Row totals) {
        if (writtenOff) {
            return LoanState.Status.WRITTEN_OFF;
        }
        if (totals.outstanding() > 0) {
            return LoanState.Status.ACTIVE;
        }
        return overpaid > 0 ? LoanState.Status.OVERPAID : LoanState.Status.PAID;
    }

    private static long daysLate(List<LoanState.Row> rows, LocalDate day) {
        return rows.stream()
                .filter(row -> row.outstanding() > 0)
                .map(row -> row.instalment().due())
                .filter(due -> due.isBefore(day))
                .findFirst()
                .map(due -> DayCount.days(due, day))
                .orElse(0L);
    }
}
