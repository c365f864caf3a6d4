package coop.milpa.imports.internal;

import java.util.List;
import java.util.OptionalLong;

/**
 * Walks through the movements account by account and day by day and compares sums with printed balances. A day that
 * matches becomes what the next is measured from; one that does not, or has nothing printed, is carried on as a sum.
 */
final class Reconciler {

    private final Movements movements;
    private final Sequence sequence;
    private final Bases bases;
    private final Tolerance tolerance;
    private List<AccountDayWatcher> watchers = List.of();
    private int account = -1;
    private long balance;
    private long expected;

    /**
     * Compares.
     *
     * @param sequence  movements by account and day
     */
    Reconciler(Movements movements, Sequence sequence, Bases bases, Tolerance tolerance) {
        this.movements = movements;
        this.sequence = sequence;
        this.bases = bases;
        this.tolerance = tolerance;
    }

    void walk(List<AccountDayWatcher> told) {
        watchers = List.copyOf(told);
        int from = 0;
        while (from < sequence.count()) {
            int to = endOfDay(from);
            enter(movements.account(sequence.at(from)));
            pass(from, to);
            from = to;
        }
        leave();
    }

    private int endOfDay(int from) {
        int first = sequence.at(from);
        int to = from + 1;
        while (to < sequence.count()
                && movements.account(sequence.at(to)) == movements.account(first)
                && movements.day(sequence.at(to)) == movements.day(first)) {
            to++;
        }
        return to;
    }

    private void enter(int next) {
        if (next != account) {
            leave();
            account = next;
            balance = bases.balance(next);
            expected = bases.printed(next);
        }
    }

    private void leave() {
        if (account >= 0) {
            watchers.forEach(AccountDayWatcher::accountEnds);
        }
    }

    private void pass(int from, int to) {
        long sum = 0;
        for (int n = from; n < to; n++) {
            sum += movements.amount(sequence.at(n));
        }
        balance += sum;
        expected += sum;
        var day = new AccountDay(account, movements.day(sequence.at(from)), balance, expected, nearest(from, to));
        watchers.forEach(watcher -> watcher.saw(day));
        if (day.printed().isPresent() && tolerance.allows(day)) {
            expected = day.printed().getAsLong();
        }
    }

    /** Of two that are equally near the lower one, so that the order of rows does not matter. */
    private OptionalLong nearest(int from, int to) {
        long nearest = Movements.UNPRINTED;
        for (int n = from; n < to; n++) {
            long printed = movements.printed(sequence.at(n));
            if (printed != Movements.UNPRINTED && (nearest == Movements.UNPRINTED || isNearer(printed, nearest))) {
                nearest = printed;
            }
        }
        return nearest == Movements.UNPRINTED ? OptionalLong.empty() : OptionalLong.of(nearest);
    }

    private boolean isNearer(long printed, long nearest) {
        long distance = Math.abs(printed - expected);
        long least = Math.abs(nearest - expected);
        return distance < least || (distance == least && printed < nearest);
    }
}
