package coop.milpa.kernel.deposit;

import coop.milpa.kernel.DayCount;
import coop.milpa.kernel.Fraction;
import java.time.LocalDate;
import java.util.List;

/** Days in a row, from the first to before the last, with one balance. */
record Span(LocalDate from, LocalDate to, Fraction balance) {

    long days() {
        return DayCount.days(from, to);
    }

    /** The days of all of them as one span, with the balance on which the base has them earn. */
    static List<Span> on(BalanceBase base, List<Span> daily) {
        if (daily.isEmpty()) {
            return daily;
        }
        return switch (base) {
            case DAILY_BALANCE -> daily;
            case AVERAGE_BALANCE -> List.of(whole(daily, average(daily)));
            case MINIMUM_BALANCE -> List.of(whole(daily, minimum(daily)));
        };
    }

    private static Span whole(List<Span> daily, Fraction balance) {
        return new Span(daily.getFirst().from, daily.getLast().to, balance);
    }

    private static Fraction average(List<Span> daily) {
        Fraction sum = Fraction.ZERO;
        long days = 0;
        for (Span span : daily) {
            sum = sum.plus(span.balance.times(span.days()));
            days += span.days();
        }
        return sum.dividedBy(days);
    }

    private static Fraction minimum(List<Span> daily) {
        return daily.stream().map(Span::balance).reduce(Fraction::min).orElse(Fraction.ZERO);
    }
}
