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
import coop.milpa.savings.ProductVersion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the calculator of deposits says an account is given, from its product's versions and its lines in the books
 * alone. A period is cut where a version begins; each part earns on the lines that were booked by its end; what was
 * booked in a part and counts from before it makes a difference on the earlier days, at the terms of the part.
 *
 * @param versions  of the product, first days first
 * @param lines  all that were booked
 * @param openedOn  when the account was opened
 */
record CalculatedInterest(List<ProductVersion> versions, List<LedgerLine> lines, LocalDate openedOn) {

    private static final PostingPlan ONCE =
            new PostingPlan(Frequency.NEVER, Frequency.NEVER, PeriodStart.CALENDAR, Month.JANUARY);

    /** What a period comes to: interest and tax, each rounded once from the exact figure. */
    record Figure(Money interest, Money withheld) {}

    Figure of(Period period) {
        Accrual exact = Accrual.ZERO;
        LocalDate from = openedOn.isAfter(period.from()) ? openedOn : period.from();
        for (Period part : cut(new Period(from, period.to()))) {
            exact = exact.plus(
                    inForce(part.to()).map(version -> earned(version, part)).orElse(Accrual.ZERO));
        }
        ProductVersion last = inForce(period.to()).orElseThrow();
        Accrual taxed = exact.share(last.earning().withholding());
        return new Figure(
                exact.toMoney(last.currency(), RoundingMode.HALF_EVEN),
                taxed.toMoney(last.currency(), RoundingMode.HALF_EVEN));
    }

    private List<Period> cut(Period whole) {
        List<Period> parts = new ArrayList<>();
        LocalDate start = whole.from();
        for (ProductVersion version : versions) {
            LocalDate begins = version.validFrom();
            if (begins.isAfter(start) && !begins.isAfter(whole.to())) {
                parts.add(new Period(start, begins.minusDays(1)));
                start = begins;
            }
        }
        parts.add(new Period(start, whole.to()));
        return parts;
    }

    private Optional<ProductVersion> inForce(LocalDate day) {
        return versions.stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    private Accrual earned(ProductVersion version, Period part) {
        List<LedgerLine> booked = lines.stream()
                .filter(line -> !line.businessDate().isAfter(part.to()))
                .toList();
        LocalDate after = part.to().plusDays(1);
        Accrual own = sum(version, version.earning().base(), new Days(part.from(), after), booked);
        Optional<LocalDate> lateFrom = booked.stream()
                .filter(line -> isLate(line, part))
                .map(LedgerLine::valueDate)
                .min(LocalDate::compareTo);
        if (lateFrom.isEmpty()) {
            return own;
        }
        var before = new Days(lateFrom.get(), part.from());
        List<LedgerLine> without =
                booked.stream().filter(line -> !isLate(line, part)).toList();
        return own.plus(sum(version, BalanceBase.DAILY_BALANCE, before, booked))
                .minus(sum(version, BalanceBase.DAILY_BALANCE, before, without));
    }

    private static boolean isLate(LedgerLine line, Period part) {
        return line.valueDate().isBefore(part.from()) && !line.businessDate().isBefore(part.from());
    }

    /** Days in a row, to the first after them. */
    private record Days(LocalDate from, LocalDate to) {}

    private static Accrual sum(ProductVersion version, BalanceBase base, Days days, List<LedgerLine> counted) {
        BigDecimal opening = BigDecimal.ZERO;
        List<DepositMovement> moved = new ArrayList<>();
        for (LedgerLine line : counted) {
            BigDecimal amount = line.amount().negated().toDecimal();
            if (line.valueDate().isBefore(days.from())) {
                opening = opening.add(amount);
            } else if (line.valueDate().isBefore(days.to())) {
                moved.add(new DepositMovement(line.valueDate(), amount));
            }
        }
        var history = new DepositHistory(days.from(), days.to(), opening, moved);
        return DepositInterest.explain(terms(version, base), history).segments().stream()
                .map(InterestSegment::interest)
                .reduce(Accrual.ZERO, Accrual::plus);
    }

    private static DepositTerms terms(ProductVersion version, BalanceBase base) {
        var earning = new DepositEarning(
                version.earning().rates(),
                Rate.ZERO,
                version.earning().minimumToEarn(),
                version.earning().yearDays());
        var rounding = Rounding.to(version.currency(), RoundingMode.HALF_EVEN);
        return new DepositTerms(earning, base, ONCE, new InterestSettlement(rounding, RoundAt.POSTING, Rate.ZERO));
    }
}
