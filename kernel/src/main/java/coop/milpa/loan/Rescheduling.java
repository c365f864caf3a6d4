package coop.milpa.loan;

import coop.milpa.kernel.DayCount;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Agrees the later rows of a plan anew. Used by one {@link Replay}. */
final class Rescheduling {

    static final int ROWS_MAX = 3_600;

    private final LoanTerms terms;
    private final Plan plan;
    private final LoanPeriods periods;
    /** The day from which due days are counted, and the row that it ends; −1 for the day before the first. */
    private LocalDate anchor;

    private int anchored = -1;

    Rescheduling(LoanTerms terms, Plan plan) {
        this.terms = terms;
        this.plan = plan;
        this.periods = new LoanPeriods(terms);
        this.anchor = switch (terms.calendar()) {
            case LoanCalendar.Regular regular -> regular.start();
            case LoanCalendar.Harvest harvest -> terms.start();
        };
    }

    /** What is wrong with it; empty if all is well, and then the rows are changed but not aimed at anew. */
    Optional<LoanRefusal.Why> change(int first, LoanEvent.Relief relief) {
        Optional<LoanRefusal.Why> why = wrong(first, relief);
        if (why.isPresent()) {
            return why;
        }
        relief.newDue().ifPresent(due -> putOff(first, due));
        extend(relief.extraInstalments() + relief.grace().principal());
        relief.rate()
                .ifPresent(rate -> plan.rates.change(plan.rows.get(first).period.start(), rate));
        for (int n = first; n < plan.rows.size(); n++) {
            PlanRow row = plan.rows.get(n);
            plan.measure(row);
            if (n < first + relief.grace().principal()) {
                row.interestOnly = true;
                row.level = false;
                row.aim = 0;
            }
            row.waits |= n < first + relief.grace().interestPayment();
        }
        return Optional.empty();
    }

    private Optional<LoanRefusal.Why> wrong(int first, LoanEvent.Relief relief) {
        int more = relief.extraInstalments() + relief.grace().principal();
        if (more > 0 && terms.calendar() instanceof LoanCalendar.Harvest) {
            return Optional.of(LoanRefusal.Why.COMBINATION);
        }
        if (plan.rows.size() + more > ROWS_MAX) {
            return Optional.of(LoanRefusal.Why.TOO_MANY_ROWS);
        }
        LocalDate start = plan.rows.get(first).period.start();
        if (relief.newDue().filter(due -> !due.isAfter(start)).isPresent()) {
            return Optional.of(LoanRefusal.Why.DATES_OUT_OF_ORDER);
        }
        boolean none = first + relief.grace().interestPayment() >= plan.rows.size() + more;
        return none ? Optional.of(LoanRefusal.Why.OUT_OF_RANGE) : Optional.empty();
    }

    private void putOff(int first, LocalDate due) {
        PlanRow row = plan.rows.get(first);
        long shift = DayCount.days(row.period.due(), due);
        row.period = periods.ending(row.period, due);
        anchor = due;
        anchored = first;
        List<LocalDate> dues = dues(plan.rows.size() - first - 1);
        LocalDate from = due;
        for (int n = first + 1; n < plan.rows.size(); n++) {
            PlanRow later = plan.rows.get(n);
            LocalDate next = dues.isEmpty() ? later.period.due().plusDays(shift) : dues.get(n - first - 1);
            later.period = periods.whole(from, next);
            from = next;
        }
    }

    private void extend(int more) {
        if (more == 0) {
            return;
        }
        int count = plan.rows.size();
        LocalDate from = plan.rows.getLast().period.due();
        List<LocalDate> dues = dues(count - 1 - anchored + more);
        for (LocalDate due : dues.subList(dues.size() - more, dues.size())) {
            PlanRow row = new PlanRow(periods.whole(from, due));
            row.level = terms.repayment().method() == LoanMethod.EQUAL_INSTALMENT;
            plan.add(row);
            from = due;
        }
    }

    private List<LocalDate> dues(int count) {
        return switch (terms.calendar()) {
            case LoanCalendar.Regular regular -> LoanPeriods.dues(anchor, count, regular);
            case LoanCalendar.Harvest harvest -> List.of();
        };
    }
}
