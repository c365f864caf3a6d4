package coop.milpa.loan;

import coop.milpa.kernel.InternalRate;
import coop.milpa.kernel.Rate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes a plan down as a schedule. Used once. */
final class ScheduleWriter {

    private final LoanTerms terms;
    private final Draft draft;

    ScheduleWriter(LoanTerms terms, Draft draft) {
        this.terms = terms;
        this.draft = draft;
    }

    LoanSchedule write() {
        List<ScheduleRow> rows = rows();
        Portions totals = new Portions(0, 0, feesAtDisbursement(), 0);
        for (ScheduleRow row : rows) {
            totals = totals.plus(row.amounts());
        }
        Optional<Rate> effective = InternalRate.of(flows(rows, false));
        Optional<Rate> cost = totals.fees() == 0 ? effective : InternalRate.of(flows(rows, true));
        return new LoanSchedule(instalment(), rows, totals, effective, cost);
    }

    private OptionalLong instalment() {
        return switch (terms.repayment().method()) {
            case EQUAL_INSTALMENT -> first().stream().mapToLong(row -> row.aim).findFirst();
            case FLAT -> first().stream().mapToLong(row -> row.aim + row.own).findFirst();
            case EQUAL_PRINCIPAL, BULLET, BULLET_ALL, CUSTOM -> OptionalLong.empty();
        };
    }

    private List<PlanRow> first() {
        return draft.plan().rows.stream()
                .filter(row -> !row.interestOnly)
                .limit(1)
                .toList();
    }

    private List<ScheduleRow> rows() {
        Plan plan = draft.plan();
        List<ScheduleRow> rows = new ArrayList<>(plan.rows.size());
        long repaid = 0;
        for (int n = 0; n < plan.rows.size(); n++) {
            PlanRow row = plan.rows.get(n);
            LocalDate due = row.period.due();
            repaid += row.principal;
            var amounts = new Portions(row.principal, row.interest, fees(row.opening), 0);
            rows.add(new ScheduleRow(n + 1, row.period.from(), due, amounts, plan.lent.through(due) - repaid));
        }
        for (DownPayment down : draft.downPayments()) {
            rows.add(row(down));
        }
        if (!draft.downPayments().isEmpty()) {
            rows.sort(Comparator.comparing(ScheduleRow::due));
        }
        return rows;
    }

    private ScheduleRow row(DownPayment down) {
        Plan plan = draft.plan();
        long repaid = plan.rows.stream()
                .filter(row -> !row.period.due().isAfter(down.on()))
                .mapToLong(row -> row.principal)
                .sum();
        var amounts = new Portions(down.minor(), 0, 0, 0);
        return new ScheduleRow(0, down.on(), down.on(), amounts, plan.lent.through(down.on()) - repaid);
    }

    private long fees(long opening) {
        if (terms.money().fees().isEmpty()) {
            return 0;
        }
        return terms.money().fees().stream()
                .filter(fee -> fee.when() == LoanFee.When.EACH_INSTALMENT)
                .mapToLong(fee -> fee.ofRow(terms.money(), opening))
                .sum();
    }

    private long feesAtDisbursement() {
        long sum = 0;
        for (int n = 0; n < terms.money().disbursements().size(); n++) {
            sum += feesOf(n);
        }
        return sum;
    }

    private long feesOf(int disbursement) {
        return terms.money().fees().stream()
                .filter(fee -> fee.when() == LoanFee.When.DISBURSEMENT)
                .mapToLong(fee -> fee.ofDisbursement(terms.money(), disbursement))
                .sum();
    }

    private SortedMap<LocalDate, Long> flows(List<ScheduleRow> rows, boolean withFees) {
        SortedMap<LocalDate, Long> flows = new TreeMap<>();
        List<Disbursement> lent = terms.money().disbursements();
        for (int n = 0; n < lent.size(); n++) {
            flows.merge(
                    lent.get(n).on(), (withFees ? feesOf(n) : 0) - lent.get(n).minor(), Long::sum);
        }
        for (ScheduleRow row : rows) {
            Portions amounts = row.amounts();
            long paid = withFees ? amounts.total() : amounts.principal() + amounts.interest();
            flows.merge(row.due(), paid, Long::sum);
        }
        return flows;
    }
}
