package coop.milpa.savings.internal;

import coop.milpa.kernel.Accrual;
import coop.milpa.kernel.DayCount;
import coop.milpa.kernel.Fraction;
import coop.milpa.kernel.InterestSegment;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.LedgerLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The days of an account at one rate, reckoned from its movements. Each movement booked on these days counts from its
 * value date, even where that lies before or after them; what was booked before them counts from the first.
 */
final class EarnedDays {

    private final Period days;
    private final Yield yield;
    private final List<InterestSegment> segments = new ArrayList<>();
    private final TreeMap<LocalDate, Fraction> changes = new TreeMap<>();
    private Fraction balance = Fraction.ZERO;

    EarnedDays(Period days, Yield yield, List<LedgerLine> lines) {
        this.days = days;
        this.yield = yield;
        lines.forEach(this::take);
    }

    /** Days in a row with one balance, without those that had none. Used once. */
    List<InterestSegment> segments() {
        LocalDate start = days.from();
        for (Map.Entry<LocalDate, Fraction> change : changes.entrySet()) {
            add(start, change.getKey(), balance);
            start = change.getKey();
            balance = balance.plus(change.getValue());
        }
        add(start, after(), balance);
        return segments;
    }

    private void take(LedgerLine line) {
        Fraction amount = Fraction.of(line.amount().negated().toDecimal());
        LocalDate value = line.valueDate();
        if (line.businessDate().isBefore(days.from())) {
            balance = balance.plus(amount);
            return;
        }
        if (line.businessDate().isAfter(days.to())) {
            return;
        }
        if (value.isAfter(days.to())) {
            add(after(), value, amount.negated());
            return;
        }
        add(value, days.from(), amount);
        changes.merge(value.isBefore(days.from()) ? days.from() : value, amount, Fraction::plus);
    }

    private void add(LocalDate from, LocalDate to, Fraction base) {
        if (from.isBefore(to) && base.signum() != 0) {
            Fraction years = Fraction.of(DayCount.days(from, to), yield.yearDays());
            segments.add(new InterestSegment(from, to, base, yield.rate(), Accrual.of(base, yield.rate(), years)));
        }
    }

    private LocalDate after() {
        return days.to().plusDays(1);
    }
}
