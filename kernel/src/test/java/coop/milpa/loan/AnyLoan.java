package coop.milpa.loan;

import coop.milpa.kernel.DayCount;
import coop.milpa.kernel.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Terms drawn at random, all of which make sense. */
final class AnyLoan {

    private static final LocalDate START = LocalDate.of(2024, 1, 31);
    private static final List<LoanMethod> METHODS = List.of(
            LoanMethod.EQUAL_INSTALMENT,
            LoanMethod.EQUAL_INSTALMENT,
            LoanMethod.EQUAL_PRINCIPAL,
            LoanMethod.FLAT,
            LoanMethod.BULLET,
            LoanMethod.BULLET_ALL);

    private AnyLoan() {}

    static LoanTerms of(RandomGenerator random) {
        return of(random, METHODS.get(random.nextInt(METHODS.size())));
    }

    static LoanTerms of(RandomGenerator random, LoanMethod method) {
        int instalments = 1 + random.nextInt(30);
        var level = new LevelRule(LevelRule.From.PERIODS, 1, random.nextBoolean());
        var grace = new LoanGrace(
                random.nextInt(3) == 0 ? random.nextInt(instalments) : 0,
                random.nextInt(4) == 0 ? random.nextInt(instalments) : 0,
                random.nextInt(5));
        var down = new Rate(BigDecimal.valueOf(random.nextInt(4) == 0 ? random.nextInt(60) : 0));
        return new LoanTerms(
                money(random),
                new LoanCalendar.Regular(START, instalments, step(random), DueDay.USUAL),
                interest(random),
                new LoanRepayment(method, level, grace, down));
    }

    private static LoanMoney money(RandomGenerator random) {
        List<Disbursement> disbursements = new ArrayList<>();
        disbursements.add(new Disbursement(START, 100_00 + random.nextInt(10_000_000)));
        if (random.nextInt(4) == 0) {
            disbursements.add(new Disbursement(START.plusDays(random.nextInt(7)), 1 + random.nextInt(1_000_000)));
        }
        var fee = new LoanFee(
                "seguro", LoanFee.Kind.PERCENT_OF_BALANCE, new BigDecimal("0.05"), LoanFee.When.EACH_INSTALMENT);
        RoundingMode rounding = random.nextBoolean() ? RoundingMode.HALF_EVEN : RoundingMode.DOWN;
        List<LoanFee> fees = random.nextBoolean() ? List.of(fee) : List.of();
        return new LoanMoney(Currency.getInstance("GTQ"), rounding, disbursements, fees);
    }

    private static LoanStep step(RandomGenerator random) {
        return random.nextInt(3) == 0
                ? new LoanStep(7 + random.nextInt(30), LoanStep.Unit.DAYS)
                : new LoanStep(1 + random.nextInt(3), LoanStep.Unit.MONTHS);
    }

    private static LoanInterest interest(RandomGenerator random) {
        DayCount[] conventions = DayCount.values();
        int which = random.nextInt(conventions.length + 1);
        var rate = new Rate(BigDecimal.valueOf(random.nextInt(6000), 2));
        return new LoanInterest(
                rate,
                which < conventions.length ? Optional.of(conventions[which]) : Optional.empty(),
                LoanInterest.Partial.DAY_COUNT);
    }
}
