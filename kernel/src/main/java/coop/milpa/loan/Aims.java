package coop.milpa.loan;

import coop.milpa.kernel.Annuity;
import coop.milpa.kernel.DayCount;
import coop.milpa.kernel.Fraction;
import coop.milpa.kernel.Rate;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/** Says of rows what is aimed at: the level instalment, or the principal of each. */
final class Aims {

    private static final int NOMINAL_MONTH_DAYS = 30;
    private static final int DAYS_OF_YEAR = 365;

    private final LoanTerms terms;
    private final Plan plan;
    private final RoundingMode rounding;

    Aims(LoanTerms terms, Plan plan) {
        this.terms = terms;
        this.plan = plan;
        this.rounding = terms.money().rounding();
    }

    /** Whose factors stand behind a level instalment. */
    enum Factors {
        /** Those of the periods as the loan lives them. */
        OWN,
        /** Those of whole periods: new money came in one of them. */
        WHOLE
    }

    /**
     * Aims anew from a row on, over all rows that are not settled.
     *
     * @return number of the first row whose instalment is not more than its interest, so that nothing is repaid
     */
    OptionalInt set(int first, LocalDate seen, Factors factors) {
        List<PlanRow> open = open(first);
        if (open.isEmpty()) {
            plan.reckon(seen);
            return OptionalInt.empty();
        }
        plan.reckon(seen);
        long debt = debt(first);
        switch (terms.repayment().method()) {
            case EQUAL_INSTALMENT -> level(open, debt, new Looking(seen, factors));
            case EQUAL_PRINCIPAL, FLAT ->
                all(open, Fraction.of(debt, open.size()).ofWhole(1, rounding));
            case BULLET, BULLET_ALL -> all(open, 0);
            case CUSTOM -> {}
        }
        plan.reckon(seen);
        return stuck(open);
    }

    private List<PlanRow> open(int first) {
        List<PlanRow> open = new ArrayList<>();
        for (PlanRow row : plan.rows.subList(first, plan.rows.size())) {
            if (!row.settled && !row.interestOnly) {
                open.add(row);
            }
        }
        return open;
    }

    /** What the open rows have to repay: what is owed before them and new money in the first, but what is settled. */
    private long debt(int first) {
        long debt = plan.lentBefore(plan.rows.get(first));
        for (int n = 0; n < plan.rows.size(); n++) {
            PlanRow row = plan.rows.get(n);
            long repaid = row.settled ? row.paidPrincipal : row.prepaid;
            debt -= n < first ? row.principal : repaid;
        }
        return debt;
    }

    private void level(List<PlanRow> open, long debt, Looking looking) {
        LevelRule rule = terms.repayment().level();
        Fraction exact = Annuity.payment(debt, factors(open, looking.factors()));
        long level = toMultiple(exact);
        long miss = miss(open, level, looking.seen());
        while (rule.smooth() && Math.abs(miss) > open.size() / 2) {
            long other = toMultiple(Fraction.of(level + part(miss, open.size())));
            long otherMiss = miss(open, other, looking.seen());
            if (Math.abs(otherMiss) >= Math.abs(miss)) {
                break;
            }
            level = other;
            miss = otherMiss;
        }
        all(open, level);
    }

    private long part(long miss, int count) {
        return Fraction.of(miss, count).ofWhole(1, rounding);
    }

    /** By how much the last instalment is above the level. */
    private long miss(List<PlanRow> open, long level, LocalDate seen) {
        all(open, level);
        plan.reckon(seen);
        return open.getLast().total() - level;
    }

    private void all(List<PlanRow> open, long aim) {
        for (PlanRow row : open) {
            row.aim = aim;
        }
    }

    private long toMultiple(Fraction exact) {
        long multiple = terms.repayment().level().multiple();
        return exact.dividedBy(multiple).ofWhole(1, rounding) * multiple;
    }

    private List<Fraction> factors(List<PlanRow> open, Factors factors) {
        return switch (terms.repayment().level().from()) {
            case PERIODS -> open.stream().map(row -> factor(row, factors)).toList();
            case NOMINAL -> Collections.nCopies(open.size(), nominal(open.getFirst()));
        };
    }

    private Fraction factor(PlanRow row, Factors factors) {
        return switch (factors) {
            case OWN -> row.factor;
            case WHOLE -> plan.factor(row, row.period.measure().whole());
        };
    }

    /** The rate of a period as such, or for days over 365 of one with months of 30 days. */
    private Fraction nominal(PlanRow row) {
        Rate rate = plan.rates.on(row.period.due().minusDays(1));
        return rate.fraction().times(nominalYears()).reduced();
    }

    private Fraction nominalYears() {
        if (!(terms.calendar() instanceof LoanCalendar.Regular regular)) {
            throw new IllegalStateException("A harvest calendar has no level instalment");
        }
        LoanStep step = regular.step();
        boolean byDays =
                terms.interest().convention().filter(DayCount.ACT_365F::equals).isPresent();
        if (!byDays) {
            return step.years();
        }
        return switch (step.unit()) {
            case MONTHS -> Fraction.of((long) NOMINAL_MONTH_DAYS * step.every(), DAYS_OF_YEAR);
            case WEEKS -> Fraction.of(7L * step.every(), DAYS_OF_YEAR);
            case DAYS -> step.years();
        };
    }

    private static OptionalInt stuck(List<PlanRow> open) {
        for (int n = 0; n < open.size() - 1; n++) {
            PlanRow row = open.get(n);
            boolean nothing = n == 0 && row.own == row.aim && row.own > 0;
            if (row.level && (row.own > row.aim || nothing)) {
                return OptionalInt.of(n);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * How a level is looked for.
     *
     * @param seen  the day rows are looked at from
     * @param factors  whose
     */
    private record Looking(LocalDate seen, Factors factors) {}
}
