package coop.milpa.loan;

import coop.milpa.kernel.DayCount;
import coop.milpa.kernel.Fraction;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rows of a loan, reckoned one after the other from what was lent, what is aimed at and what was paid. Interest
 * before the day that is looked from runs on what was really owed; from that day on, as if all that is overdue was
 * paid on it and every later instalment on its day. A plan looked at from {@link #NEVER} is the schedule.
 */
final class Plan {

    /** Nothing has happened yet: everything will be paid on its day. */
    static final LocalDate NEVER = LocalDate.MIN;

    final List<PlanRow> rows = new ArrayList<>();
    final Lent lent = new Lent();
    final RateLine rates;
    private final RoundingMode rounding;
    private final boolean flat;

    Plan(LoanTerms terms) {
        this.rates = new RateLine(terms.interest().rate());
        this.rounding = terms.money().rounding();
        this.flat = terms.repayment().method() == LoanMethod.FLAT;
    }

    /** Reckons all rows, looked at from the end of that day. */
    void reckon(LocalDate seen) {
        int closing = closing();
        long before = 0;
        long later = 0;
        long laterInterest = 0;
        for (PlanRow row : rows) {
            later += row.paidPrincipal;
            laterInterest += row.paidInterest;
        }
        long carried = 0;
        long waiting = 0;
        for (int n = 0; n < rows.size(); n++) {
            PlanRow row = rows.get(n);
            later -= row.paidPrincipal;
            laterInterest -= row.paidInterest;
            Standing standing = new Standing(seen, before, later + row.paidPrincipal);
            row.opening = owed(row.period.start(), standing);
            row.own = row.interestFree ? 0 : own(row, row.period.due(), standing);
            long available = n == closing ? lent.all() - before - later : lentBefore(row) - before - later;
            if (n == closing) {
                close(row, available, new Brought(carried, waiting), laterInterest);
            } else if (n == rows.size() - 1) {
                close(row, row.paidPrincipal, new Brought(carried, waiting), 0);
            } else {
                fill(row, available, new Brought(carried, waiting));
            }
            carried = row.carried;
            waiting = row.waiting;
            before += row.principal;
        }
    }

    /** Interest of a row's period up to a day, rounded, as it stands since the last reckoning from that day. */
    long ownUntil(int n, LocalDate day) {
        PlanRow row = rows.get(n);
        return row.interestFree ? 0 : own(row, day, standing(n, day));
    }

    /** The parts that a row's interest is made of, as of the last reckoning. */
    List<InterestPart> parts(int n, LocalDate seen) {
        PlanRow row = rows.get(n);
        return parts(row, row.period.due(), standing(n, seen));
    }

    /** Adds a row at the end. */
    void add(PlanRow row) {
        if (!rows.isEmpty() && isLike(rows.getLast(), row)) {
            row.factor = rows.getLast().factor;
        } else {
            measure(row);
        }
        rows.add(row);
    }

    /** Finds a row's interest on one unit anew, after its period or a rate has changed. */
    void measure(PlanRow row) {
        row.factor = factor(row, row.period.measure().own());
    }

    private boolean isLike(PlanRow one, PlanRow other) {
        return rates.isOne()
                && one.interestFree == other.interestFree
                && one.period.measure().own().equals(other.period.measure().own());
    }

    /** The interest of a row on one unit: its rates on their days, over that part of the year. */
    Fraction factor(PlanRow row, Fraction years) {
        if (row.interestFree) {
            return Fraction.ZERO;
        }
        LoanPeriod period = row.period;
        Set<LocalDate> changes = rates.changes(period.start(), period.due());
        if (changes.isEmpty()) {
            return years.times(rates.on(period.start()).fraction()).reduced();
        }
        Fraction sum = Fraction.ZERO;
        LocalDate from = period.start();
        for (LocalDate to : inOrder(changes, period.due())) {
            sum = sum.plus(rates.on(from).fraction().times(DayCount.days(from, to)));
            from = to;
        }
        return sum.times(years).dividedBy(period.costlyDays()).reduced();
    }

    /** All that was lent before a row falls due. */
    long lentBefore(PlanRow row) {
        return lent.before(row.period.due());
    }

    /** The last row that is not settled takes what is left of the principal. */
    int closing() {
        int n = rows.size() - 1;
        while (n > 0 && rows.get(n).settled) {
            n--;
        }
        return rows.get(n).settled ? rows.size() : n;
    }

    /** Whether it is the row that takes what is left. */
    boolean closes(PlanRow row) {
        int closing = closing();
        return closing < rows.size() && rows.get(closing) == row;
    }

    private Standing standing(int n, LocalDate seen) {
        long before = 0;
        long paid = 0;
        for (int k = 0; k < rows.size(); k++) {
            before += k < n ? rows.get(k).principal : 0;
            paid += k < n ? 0 : rows.get(k).paidPrincipal;
        }
        return new Standing(seen, before, paid);
    }

    /** Takes what is left, and all interest but what was paid with later rows. */
    private static void close(PlanRow row, long available, Brought brought, long laterInterest) {
        long interest = brought.carried() + brought.waiting() + row.own;
        row.principal = available;
        row.interest = Math.max(row.paidInterest, interest - laterInterest);
        row.carried = Math.max(0, interest - row.interest);
        row.waiting = 0;
    }

    private static void fill(PlanRow row, long available, Brought brought) {
        long interest = brought.carried() + row.own;
        if (row.settled) {
            row.principal = row.paidPrincipal;
            row.interest = row.paidInterest;
            row.carried = Math.max(0, interest + brought.waiting() - row.paidInterest);
            row.waiting = 0;
            return;
        }
        long taken = Math.min(interest, row.room());
        long aimed = row.level ? row.aimed() - taken : row.aimed();
        row.principal = Math.min(Math.max(aimed, row.paidPrincipal), Math.max(available, row.paidPrincipal));
        if (row.waits) {
            row.interest = row.paidInterest;
            row.carried = interest - taken;
            row.waiting = Math.max(0, brought.waiting() + taken - row.paidInterest);
            return;
        }
        row.interest = Math.max(row.paidInterest, taken + brought.waiting());
        row.carried = Math.max(0, interest + brought.waiting() - row.interest);
        row.waiting = 0;
    }

    private long own(PlanRow row, LocalDate until, Standing standing) {
        LocalDate start = row.period.start();
        boolean whole = until.equals(row.period.due()) && isOne(start, until, standing);
        if (whole) {
            return row.factor.ofWhole(base(start, standing), rounding);
        }
        Fraction sum = Fraction.ZERO;
        for (InterestPart part : parts(row, until, standing)) {
            sum = sum.plus(part.interest().exact());
        }
        return sum.ofWhole(1, rounding);
    }

    /** Whether one amount is owed all the time, so that the row's own factor says what it costs. */
    private boolean isOne(LocalDate start, LocalDate until, Standing standing) {
        boolean untouched = flat || !standing.seen().isAfter(start) || owesOne(start, until, standing);
        return untouched && lent.lendings(start, until).isEmpty();
    }

    private boolean owesOne(LocalDate start, LocalDate until, Standing standing) {
        return !standing.seen().isBefore(until) && lent.repayments(start, until).isEmpty();
    }

    private List<InterestPart> parts(PlanRow row, LocalDate until, Standing standing) {
        List<InterestPart> parts = new ArrayList<>();
        LoanPeriod period = row.period;
        LocalDate from = period.start();
        for (LocalDate to : ends(row, until, standing)) {
            Fraction years =
                    period.measure().own().times(DayCount.days(from, to)).dividedBy(period.costlyDays());
            parts.add(new InterestPart(from, to, base(from, standing), rates.on(from), years));
            from = to;
        }
        return parts;
    }

    private NavigableSet<LocalDate> ends(PlanRow row, LocalDate until, Standing standing) {
        LocalDate start = row.period.start();
        NavigableSet<LocalDate> ends = new TreeSet<>(lent.lendings(start, until));
        ends.addAll(rates.changes(start, until));
        if (standing.seen().isAfter(start) && !flat) {
            ends.addAll(lent.repayments(start, until));
            if (standing.seen().isBefore(until)) {
                ends.add(standing.seen());
            }
        }
        ends.add(until);
        return ends;
    }

    private long base(LocalDate day, Standing standing) {
        return flat ? lent.through(day) : owed(day, standing);
    }

    private long owed(LocalDate day, Standing standing) {
        return day.isBefore(standing.seen()) ? lent.owed(day) : lent.through(day) - standing.before() - standing.paid();
    }

    private static List<LocalDate> inOrder(Iterable<LocalDate> days, LocalDate last) {
        List<LocalDate> all = new ArrayList<>();
        days.forEach(all::add);
        all.add(last);
        return all;
    }

    /**
     * Where a row stands.
     *
     * @param seen  the day it is looked from
     * @param before  principal of the rows before it
     * @param paid  principal already paid on it and on later rows
     */
    private record Standing(LocalDate seen, long before, long paid) {}

    /**
     * Interest of earlier rows that falls on this one.
     *
     * @param carried  what earlier rows could not take
     * @param waiting  what was agreed to wait
     */
    private record Brought(long carried, long waiting) {}
}
