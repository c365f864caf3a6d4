package coop.milpa.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Random deposits for laws. */
record AnyDeposit(RandomGenerator random) {

    private static final LocalDate FIRST = LocalDate.parse("2023-01-01");
    private static final List<RoundingMode> MODES =
            List.of(RoundingMode.HALF_EVEN, RoundingMode.HALF_UP, RoundingMode.DOWN, RoundingMode.UP);

    DepositTerms terms(RateTable rates, RoundAt roundAt) {
        var earning = new DepositEarning(rates, rate(30), amount(0, 500_00), one(YearDays.values()));
        var plan =
                new PostingPlan(one(Frequency.values()), one(Frequency.values()), PeriodStart.CALENDAR, Month.JANUARY);
        var rounding = new Rounding(MODES.get(random.nextInt(MODES.size())), 2);
        return new DepositTerms(
                earning, one(BalanceBase.values()), plan, new InterestSettlement(rounding, roundAt, rate(20)));
    }

    /** Up to 200 days around a leap year, with up to 8 movements; savings only where {@code lowest} is not negative. */
    DepositHistory history(int lowest) {
        LocalDate from = FIRST.plusDays(random.nextInt(500));
        LocalDate to = from.plusDays(random.nextInt(1, 200));
        List<DepositMovement> movements = new ArrayList<>();
        for (int n = random.nextInt(9); n > 0; n--) {
            LocalDate on = from.plusDays(random.nextLong(to.toEpochDay() - from.toEpochDay()));
            movements.add(new DepositMovement(on, amount(lowest, 900_00)));
        }
        return new DepositHistory(from, to, amount(lowest, 3000_00), movements);
    }

    Rate rate(int most) {
        return new Rate(BigDecimal.valueOf(random.nextInt(most * 100), 2));
    }

    RateTable table(TierMethod method, boolean rising) {
        List<RateTier> tiers = new ArrayList<>();
        Rate rate = rate(3);
        for (int n = 0; n < 4; n++) {
            tiers.add(new RateTier(BigDecimal.valueOf(n * 700L), rate));
            Rate step = rate(3);
            rate = rising ? new Rate(rate.percent().add(step.percent())) : rate.lessPoints(step);
        }
        return new RateTable(tiers, method);
    }

    BigDecimal amount(int least, int most) {
        return BigDecimal.valueOf(random.nextInt(least, most), 2);
    }

    <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
