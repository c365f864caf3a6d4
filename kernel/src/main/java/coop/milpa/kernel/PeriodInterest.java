package coop.milpa.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The interest of one posting period: each span cut where compounding falls or the year's length changes, each piece
 * simple. At a compounding day what was earned so far in the period joins the base.
 */
final class PeriodInterest {

    private final DepositEarning earning;
    private final PeriodStarts compounding;
    private final List<InterestSegment> segments = new ArrayList<>();
    private Accrual earned = Accrual.ZERO;
    private Fraction compounded = Fraction.ZERO;
    private LocalDate nextCompounding;

    PeriodInterest(DepositEarning earning, PeriodStarts compounding, LocalDate start) {
        this.earning = earning;
        this.compounding = compounding;
        this.nextCompounding = compounding.nextAfter(start);
    }

    Accrual earned() {
        return earned;
    }

    List<InterestSegment> segments() {
        return segments;
    }

    void earn(BalanceSpan span) {
        LocalDate start = span.from();
        while (start.isBefore(span.to())) {
            compoundOn(start);
            LocalDate end =
                    earliest(span.to(), nextCompounding, earning.yearDays().nextChange(start));
            earnSimply(new BalanceSpan(start, end, span.balance()));
            start = end;
        }
    }

    private void compoundOn(LocalDate day) {
        if (!day.isBefore(nextCompounding)) {
            earned = new Accrual(earned.exact().bounded());
            compounded = earned.exact();
            nextCompounding = compounding.nextAfter(day);
        }
    }

    private void earnSimply(BalanceSpan piece) {
        Fraction years = Fraction.of(piece.days(), earning.yearDays().of(piece.from()));
        for (RateSlice slice : earning.slicesOf(piece.balance().plus(compounded))) {
            Accrual interest = Accrual.of(slice.amount(), slice.rate(), years);
            segments.add(new InterestSegment(piece.from(), piece.to(), slice.amount(), slice.rate(), interest));
            earned = earned.plus(interest);
        }
    }

    private static LocalDate earliest(LocalDate first, LocalDate second, LocalDate third) {
        LocalDate earlier = first.isBefore(second) ? first : second;
        return earlier.isBefore(third) ? earlier : third;
    }
}
