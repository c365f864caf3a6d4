package coop.milpa.kernel;

import java.time.LocalDate;
import java.util.List;

/** Days in a row, from the first to before the last, with one balance. */
record BalanceSpan(LocalDate from, LocalDate to, Fraction balance) {

    long days() {
        return DayCount.days(from, to);
    }

    /** The days of all of them as one span, with the balance on which the base has them earn. */
    static List<BalanceSpan> on(BalanceBase base, List<BalanceSpan> daily) {
        if (daily.isEmpty()) {
            return daily;
        }
        return switch (base) {
            case DAILY_BALANCE -> daily;
            case AVERAGE_BALANCE -> List.of(whole(daily, average(daily)));
            case MINIMUM_BALANCE -> List.of(whole(daily, minimum(daily)));
        };
    }

    private static BalanceSpan whole(List<BalanceSpan> daily, Fraction balance) {
        return new BalanceSpan(daily.getFirst().from, daily.getLast().to, balance);
    }

    private static Fraction average(List<BalanceSpan> daily) {
        Fraction sum = Fraction.ZERO;
        long days = 0;
        for (BalanceSpan span : daily) {
            sum = sum.plus(span.balance.times(span.days()));
            days += span.days();
        }
        return sum.dividedBy(days);
    }

    private static Fraction minimum(List<BalanceSpan> daily) {
        return daily.stream().map(BalanceSpan::balance).reduce(Fraction::min).orElse(Fraction.ZERO);
    }
}
