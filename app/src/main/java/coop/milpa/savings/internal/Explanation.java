package coop.milpa.savings.internal;

import coop.milpa.kernel.Accrual;
import coop.milpa.kernel.BalanceBase;
import coop.milpa.kernel.DepositEarning;
import coop.milpa.kernel.DepositHistory;
import coop.milpa.kernel.DepositInterest;
import coop.milpa.kernel.DepositMovement;
import coop.milpa.kernel.DepositTerms;
import coop.milpa.kernel.Frequency;
import coop.milpa.kernel.InterestSegment;
import coop.milpa.kernel.InterestSettlement;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PeriodStart;
import coop.milpa.kernel.PostingPlan;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RoundAt;
import coop.milpa.kernel.Rounding;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.LedgerLine;
import coop.milpa.savings.ProductVersion.Earning;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/**
 * Reckons days under a version once more, by the calculator of deposits and from the lines of the books: what the
 * posting day reckoned in another way.
 */
final class Explanation {

    private static final PostingPlan ONCE =
            new PostingPlan(Frequency.NEVER, Frequency.NEVER, PeriodStart.CALENDAR, Month.JANUARY);

    private final Version version;
    private final Period days;
    private final List<LedgerLine> lines;

    /** {@code lines}: all that were booked by the last of the days. */
    Explanation(Version version, Period days, List<LedgerLine> lines) {
        this.version = version;
        this.days = days;
        this.lines = lines;
    }

    List<InterestSegment> segments() {
        if (version.earnsNothing()) {
            return List.of();
        }
        if (version.earnsOnBalanceDays()) {
            return new EarnedDays(days, version.yieldOn(days.to()), lines).segments();
        }
        List<InterestSegment> segments = new ArrayList<>(difference());
        segments.addAll(
                earned(version.earning().base(), new Span(days.from(), days.to().plusDays(1)), lines));
        return segments.stream().filter(one -> one.base().signum() != 0).toList();
    }

    /** Days in a row, to the first after them. */
    private record Span(LocalDate from, LocalDate to) {}

    /** What was booked on these days changes on earlier ones: those as they are now, less those as they were. */
    private List<InterestSegment> difference() {
        LocalDate from = lines.stream()
                .filter(this::isLate)
                .map(LedgerLine::valueDate)
                .min(LocalDate::compareTo)
                .orElse(days.from());
        if (from.equals(days.from())) {
            return List.of();
        }
        var span = new Span(from, days.from());
        List<LedgerLine> without = lines.stream().filter(line -> !isLate(line)).toList();
        List<InterestSegment> segments = new ArrayList<>(earned(BalanceBase.DAILY_BALANCE, span, lines));
        earned(BalanceBase.DAILY_BALANCE, span, without).stream()
                .map(Explanation::negated)
                .forEach(segments::add);
        return segments;
    }

    private boolean isLate(LedgerLine line) {
        return line.valueDate().isBefore(days.from()) && !line.businessDate().isBefore(days.from());
    }

    private List<InterestSegment> earned(BalanceBase base, Span span, List<LedgerLine> counted) {
        BigDecimal opening = BigDecimal.ZERO;
        List<DepositMovement> moved = new ArrayList<>();
        for (LedgerLine line : counted) {
            BigDecimal amount = line.amount().negated().toDecimal();
            if (line.valueDate().isBefore(span.from())) {
                opening = opening.add(amount);
            } else if (line.valueDate().isBefore(span.to())) {
                moved.add(new DepositMovement(line.valueDate(), amount));
            }
        }
        var history = new DepositHistory(span.from(), span.to(), opening, moved);
        return DepositInterest.explain(terms(base), history).segments();
    }

    private DepositTerms terms(BalanceBase base) {
        Earning earning = version.earning();
        var rounding = Rounding.to(version.terms().currency(), RoundingMode.HALF_EVEN);
        return new DepositTerms(
                new DepositEarning(earning.rates(), Rate.ZERO, earning.minimumToEarn(), earning.yearDays()),
                base,
                ONCE,
                new InterestSettlement(rounding, RoundAt.POSTING, earning.withholding()));
    }

    private static InterestSegment negated(InterestSegment segment) {
        Accrual less = segment.interest().negated();
        return new InterestSegment(segment.from(), segment.to(), segment.base().negated(), segment.rate(), less);
    }

    /** The money that segments come to, rounded once. */
    static Money rounded(List<InterestSegment> segments, Version version) {
        return segments.stream()
                .map(InterestSegment::interest)
                .reduce(Accrual.ZERO, Accrual::plus)
                .toMoney(version.terms().currency(), RoundingMode.HALF_EVEN);
    }
}
