package coop.milpa.loan;

import coop.milpa.kernel.DayCount;
import coop.milpa.kernel.Fraction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Lays the periods of a loan out one after the other. */
record LoanPeriods(LoanTerms terms) {

    List<LoanPeriod> all() {
        return switch (terms.calendar()) {
            case LoanCalendar.Regular regular -> of(regular);
            case LoanCalendar.Harvest harvest -> of(harvest);
        };
    }

    /** No time at all. */
    LoanPeriod none(LocalDate day) {
        return idle(day, day);
    }

    /** Time that costs no interest. */
    LoanPeriod idle(LocalDate from, LocalDate due) {
        return new LoanPeriod(from, from, due, new LoanPeriod.Measure(Fraction.ZERO, Fraction.ZERO));
    }

    /** The days on which periods end that are counted from a day. */
    static List<LocalDate> dues(LocalDate anchor, int count, LoanCalendar.Regular regular) {
        List<LocalDate> dues = new ArrayList<>(count);
        DueDay rule = regular.dueDay();
        LocalDate last = anchor;
        for (int k = 1; k <= count; k++) {
            last = rule.keepsAnchor()
                    ? regular.step().after(anchor, k, rule.monthEnd())
                    : regular.step().after(last, 1, rule.monthEnd());
            dues.add(last);
        }
        return dues;
    }

    /** A period entered on its first day. */
    LoanPeriod whole(LocalDate from, LocalDate due) {
        Fraction years = years(from, due);
        return new LoanPeriod(from, from, due, new LoanPeriod.Measure(years, years));
    }

    /** The same period with another end: one that counts as such is shared by days. */
    LoanPeriod ending(LoanPeriod period, LocalDate due) {
        Fraction own = terms.interest()
                .convention()
                .map(convention -> convention.years(period.start(), due))
                .orElseGet(
                        () -> share(period.measure().own(), DayCount.days(period.start(), due), period.costlyDays()));
        return new LoanPeriod(period.from(), period.start(), due, new LoanPeriod.Measure(own, own));
    }

    private List<LoanPeriod> of(LoanCalendar.Regular regular) {
        List<LoanPeriod> periods = new ArrayList<>();
        LocalDate from = regular.start();
        for (LocalDate due : dues(from, regular.instalments(), regular)) {
            LoanPeriod period = periods.isEmpty() ? entered(from, due) : whole(from, due);
            periods.add(period);
            from = due;
        }
        return periods;
    }

    private List<LoanPeriod> of(LoanCalendar.Harvest harvest) {
        List<LoanPeriod> periods = new ArrayList<>();
        LocalDate from = terms.start();
        for (PlannedInstalment planned : harvest.instalments()) {
            periods.add(whole(from, planned.due()));
            from = planned.due();
        }
        return periods;
    }

    /** The first period: entered on its first day, or late, or the loan began before it. */
    private LoanPeriod entered(LocalDate from, LocalDate due) {
        LocalDate start = terms.start();
        LocalDate shown = start.isBefore(from) ? start : from;
        Fraction whole = years(from, due);
        if (start.equals(from)) {
            return new LoanPeriod(shown, start, due, new LoanPeriod.Measure(whole, whole));
        }
        Fraction own = switch (terms.interest().partial()) {
            case ACTUAL_SHARE -> share(whole, DayCount.days(start, due), DayCount.days(from, due));
            case DAY_COUNT ->
                terms.interest()
                        .convention()
                        .map(convention -> convention.years(start, due))
                        .orElseGet(() -> share(whole, DayCount.days(start, due), DayCount.days(from, due)));
        };
        return new LoanPeriod(shown, start, due, new LoanPeriod.Measure(own, whole));
    }

    private Fraction years(LocalDate from, LocalDate due) {
        return terms.interest()
                .convention()
                .map(convention -> convention.years(from, due))
                .orElseGet(() -> asSuch(terms.calendar()));
    }

    private static Fraction asSuch(LoanCalendar calendar) {
        return switch (calendar) {
            case LoanCalendar.Regular regular -> regular.step().years();
            case LoanCalendar.Harvest harvest ->
                throw new IllegalArgumentException("Periods of a harvest calendar differ; they need a convention");
        };
    }

    private static Fraction share(Fraction whole, long days, long ofDays) {
        return whole.times(days).dividedBy(ofDays);
    }
}
