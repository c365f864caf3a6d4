package coop.milpa.savings;

import coop.milpa.kernel.Money;
import java.time.LocalDate;
import java.util.Set;

/**
 * What was agreed for one programmed account: quotas of one amount, from a first day on.
 *
 * @param amount  of each
 * @param everyMonths  months from one to the next: 1, 3, 6 or 12
 * @param firstDue  the day of the first
 * @param count  how many: 1 to 600
 */
public record Quotas(Money amount, int everyMonths, LocalDate firstDue, int count) {

    private static final Set<Integer> MONTHS = Set.of(1, 3, 6, 12);
    private static final int COUNT_MAX = 600;

    public Quotas {
        if (!amount.isPositive() || !MONTHS.contains(everyMonths) || count < 1 || count > COUNT_MAX) {
            throw new IllegalArgumentException(count + " quotas of " + amount + " every " + everyMonths + " months");
        }
    }

    /** The day of a quota; the first is 0. The 31st becomes the last day of shorter months. */
    public LocalDate due(int number) {
        return firstDue.plusMonths((long) number * everyMonths);
    }

    /** The day on which the plan is fulfilled: one step after the last quota. */
    public LocalDate maturity() {
        return due(count);
    }

    /** How many have fallen due by the end of a day. */
    public int dueBy(LocalDate day) {
        int due = 0;
        while (due < count && !due(due).isAfter(day)) {
            due++;
        }
        return due;
    }
}
