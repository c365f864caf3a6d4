package coop.milpa.kernel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One calculation, posting period by posting period. Used once. */
final class DepositRun {

    private static final int MONTHS_OF_YEAR = 12;

    private final DepositTerms terms;
    private final DepositHistory history;
    private final Rounding balances;
    private final BalanceLine line;
    private final List<InterestPosting> postings = new ArrayList<>();
    private final List<InterestSegment> segments = new ArrayList<>();
    private Accrual interest = Accrual.ZERO;

    DepositRun(DepositTerms terms, DepositHistory history) {
        this.terms = terms;
        this.history = history;
        this.balances = terms.settlement().rounding().atLeast(history.decimals());
        this.line = new BalanceLine(history);
    }

    ExplainedDeposit run() {
        PeriodStarts periods = terms.plan().postingFrom(history.from());
        LocalDate start = history.from();
        while (start.isBefore(history.to())) {
            LocalDate next = periods.nextAfter(start);
            LocalDate end = next.isBefore(history.to()) ? next : history.to();
            post(end, earn(start, end));
            start = end;
        }
        return result();
    }

    /** All days as one period, with so many months of interest given up at its end. */
    ExplainedDeposit runClosed(BigDecimal monthsGivenUp) {
        Accrual earned = earn(history.from(), history.to());
        post(history.to(), earned.minus(giveUp(earned, monthsGivenUp)));
        return result();
    }

    private Accrual earn(LocalDate from, LocalDate to) {
        PeriodStarts compounding = terms.plan().compoundingFrom(history.from());
        PeriodInterest period = new PeriodInterest(terms.earning(), compounding, from);
        BalanceSpan.on(terms.base(), line.pass(from, to)).forEach(period::earn);
        segments.addAll(period.segments());
        return period.earned();
    }

    /** Interest of whole months on what is there at closing; at most what was earned, never savings. */
    private Accrual giveUp(Accrual earned, BigDecimal months) {
        Fraction years = Fraction.of(months).dividedBy(MONTHS_OF_YEAR);
        Fraction left = earned.exact().max(Fraction.ZERO);
        Accrual given = Accrual.ZERO;
        for (RateSlice slice : terms.earning().slicesOf(line.balance().max(Fraction.ZERO))) {
            Fraction lost =
                    Accrual.of(slice.amount(), slice.rate(), years).exact().min(left);
            left = left.minus(lost);
            given = given.plus(new Accrual(lost));
            noteGivenUp(slice, lost);
        }
        return given;
    }

    private void noteGivenUp(RateSlice slice, Fraction lost) {
        if (lost.signum() > 0) {
            Accrual minus = new Accrual(lost.negated());
            segments.add(new InterestSegment(history.to(), history.to(), slice.amount(), slice.rate(), minus));
        }
    }

    private void post(LocalDate on, Accrual earned) {
        InterestSettlement settlement = terms.settlement();
        Accrual tax = settlement.taxOn(earned);
        Accrual carried = settlement.carried(earned);
        interest = interest.plus(carried);
        line.add(carried.minus(settlement.carried(tax)).exact());
        postings.add(new InterestPosting(
                on, settlement.shown(earned), settlement.shown(tax), balances.round(line.balance())));
    }

    private ExplainedDeposit result() {
        BigDecimal total = terms.settlement().shown(interest);
        var statement = new DepositStatement(postings, balances.round(line.balance()), total, effectiveRate(total));
        return new ExplainedDeposit(statement, segments);
    }

    private Optional<Rate> effectiveRate(BigDecimal total) {
        if (history.opening().signum() == 0 || !history.movements().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal growth = total.divide(history.opening(), MathContext.DECIMAL128);
        return EffectiveRate.of(growth, DayCount.days(history.from(), history.to()));
    }
}
