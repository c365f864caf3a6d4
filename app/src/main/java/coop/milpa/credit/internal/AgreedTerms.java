package coop.milpa.credit.internal;

import coop.milpa.credit.CreditVersion;
import coop.milpa.credit.LoanAsked;
import coop.milpa.kernel.DayCount;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.YearDays;
import coop.milpa.loan.Disbursement;
import coop.milpa.loan.DueDay;
import coop.milpa.loan.EarlyPayment;
import coop.milpa.loan.LevelRule;
import coop.milpa.loan.LoanCalendar;
import coop.milpa.loan.LoanInterest;
import coop.milpa.loan.LoanMethod;
import coop.milpa.loan.LoanMoney;
import coop.milpa.loan.LoanRepayment;
import coop.milpa.loan.LoanTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is agreed when a loan is granted under a version of a product. */
final class AgreedTerms {

    private AgreedTerms() {}

    /**
     * The terms of a loan that is paid out whole on a day; periods are counted from it.
     *
     * @param asked  what the version allows
     * @param rate  that of the borrower's cycle
     */
    static LoanTerms of(CreditVersion version, LoanAsked asked, Rate rate, LocalDate day) {
        CreditVersion.Plan plan = version.plan();
        return new LoanTerms(
                new LoanMoney(
                        version.currency(),
                        plan.rounding(),
                        List.of(new Disbursement(day, asked.amount().minor())),
                        version.price().fees()),
                calendar(plan, asked, day),
                new LoanInterest(rate, convention(version), LoanInterest.Partial.DAY_COUNT),
                new LoanRepayment(
                        plan.method(),
                        new LevelRule(LevelRule.From.PERIODS, plan.multiple(), true),
                        asked.grace(),
                        Rate.ZERO));
    }

    /** Whether interest runs day by day on what is really owed. */
    static boolean isDaily(CreditVersion version) {
        return version.paying().early() != EarlyPayment.SCHEDULED;
    }

    private static LoanCalendar calendar(CreditVersion.Plan plan, LoanAsked asked, LocalDate day) {
        return plan.method() == LoanMethod.CUSTOM
                ? new LoanCalendar.Harvest(asked.plan())
                : new LoanCalendar.Regular(day, asked.instalments(), plan.step(), DueDay.USUAL);
    }

    /** Where the schedule stands a period counts as such, unless periods differ. */
    private static Optional<DayCount> convention(CreditVersion version) {
        boolean differ = version.plan().method() == LoanMethod.CUSTOM;
        return isDaily(version) || differ ? Optional.of(byDays(version.plan().yearDays())) : Optional.empty();
    }

    private static DayCount byDays(YearDays year) {
        return switch (year) {
            case DAYS_365 -> DayCount.ACT_365F;
            case DAYS_360 -> DayCount.ACT_360;
            case ACTUAL -> throw new IllegalArgumentException("A year of loans has 365 or 360 days");
        };
    }
}
