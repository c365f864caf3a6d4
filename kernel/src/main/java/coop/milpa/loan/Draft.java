package coop.milpa.loan;

import coop.milpa.kernel.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A plan with all its money lent, and what was paid back at once.
 *
 * @param plan  reckoned as if nothing had happened yet
 * @param aims  to aim anew later
 * @param downPayments  by date
 */
record Draft(Plan plan, Aims aims, List<DownPayment> downPayments) {

    /** Lends disbursement after disbursement, and aims anew from the period of each. */
    static Outcome<Draft> of(LoanTerms terms) {
        Plan plan = new Plan(terms);
        Aims aims = new Aims(terms, plan);
        rows(terms).forEach(plan::add);
        List<DownPayment> down = new ArrayList<>();
        List<Disbursement> left = new ArrayList<>(terms.money().disbursements());
        while (!left.isEmpty()) {
            int row = rowOf(plan, left.getFirst());
            List<Disbursement> now =
                    left.stream().takeWhile(each -> rowOf(plan, each) == row).toList();
            for (Disbursement each : now) {
                down.add(lend(terms, plan, each));
            }
            Aims.Factors factors = row == 0 && now.size() == 1 ? Aims.Factors.OWN : Aims.Factors.WHOLE;
            OptionalInt stuck = aims.set(row, Plan.NEVER, factors);
            if (stuck.isPresent()) {
                return Outcome.refused(new LoanRefusal.DoesNotAmortise());
            }
            left = left.subList(now.size(), left.size());
        }
        return Outcome.done(new Draft(
                plan, aims, down.stream().filter(each -> each.minor() > 0).toList()));
    }

    private static DownPayment lend(LoanTerms terms, Plan plan, Disbursement each) {
        long back = terms.repayment()
                .downPayment()
                .fraction()
                .ofWhole(each.minor(), terms.money().rounding());
        plan.lent.lend(each.on(), each.minor() - back);
        return new DownPayment(each.on(), back);
    }

    private static int rowOf(Plan plan, Disbursement disbursement) {
        for (int n = 0; n < plan.rows.size(); n++) {
            if (plan.rows.get(n).period.has(disbursement.on())) {
                return n;
            }
        }
        throw new IllegalArgumentException("Lent outside all periods: " + disbursement);
    }

    private static List<PlanRow> rows(LoanTerms terms) {
        LoanRepayment repayment = terms.repayment();
        LoanGrace grace = repayment.grace();
        List<LoanPeriod> periods = new LoanPeriods(terms).all();
        List<PlanRow> rows = new ArrayList<>(periods.size());
        int waiting = repayment.method() == LoanMethod.BULLET_ALL ? periods.size() - 1 : grace.interestPayment();
        for (int n = 0; n < periods.size(); n++) {
            PlanRow row = new PlanRow(periods.get(n));
            row.interestFree = n < grace.interestFree();
            row.interestOnly = n < grace.principal();
            row.waits = n < waiting;
            row.level = repayment.method() == LoanMethod.EQUAL_INSTALMENT && !row.interestOnly;
            row.aim = planned(terms.calendar(), n);
            rows.add(row);
        }
        return rows;
    }

    private static long planned(LoanCalendar calendar, int n) {
        return switch (calendar) {
            case LoanCalendar.Regular regular -> 0;
            case LoanCalendar.Harvest harvest -> harvest.instalments().get(n).principal();
        };
    }
}
