package coop.milpa.credit.cli;

import coop.milpa.cli.jsonl.Fields;
import coop.milpa.cli.jsonl.InputProblem.Kind;
import coop.milpa.loan.DueDay;
import coop.milpa.loan.LoanCalendar;
import coop.milpa.loan.LoanMethod;
import coop.milpa.loan.LoanStep;
import coop.milpa.loan.PlannedInstalment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** When instalments fall due, as it was given. */
record CalendarFields(Fields fields, MoneyFields money, MinorUnits units) {

    private static final int EVERY_MAX = 3_660;
    private static final int YEAR_MAX = 9_999;
    private static final LoanCalendar ANY =
            new LoanCalendar.Regular(LocalDate.EPOCH, 1, new LoanStep(1, LoanStep.Unit.MONTHS), DueDay.USUAL);

    /** The day periods are counted from. */
    static LocalDate start(Fields fields, MoneyFields money) {
        return fields.has("periodsStartOn") ? fields.date("periodsStartOn") : money.first();
    }

    /** The calendar; any at all if something is wrong with it. */
    LoanCalendar read(LocalDate start, LoanMethod method) {
        boolean harvest = method == LoanMethod.CUSTOM;
        fields.refuseIf(!harvest && fields.has("instalmentsPlan"), Kind.COMBINATION, "instalmentsPlan");
        LoanCalendar calendar = harvest ? harvest() : regular(start);
        if (fields.problem().isPresent()) {
            return ANY;
        }
        List<LocalDate> dues = calendar.dues();
        boolean early = !dues.getFirst().isAfter(money.first());
        fields.refuseIf(early, Kind.DATES_OUT_OF_ORDER, harvest ? "instalmentsPlan" : "periodsStartOn");
        fields.refuseIf(!dues.getLast().isAfter(money.last()), Kind.DATES_OUT_OF_ORDER, "disbursements");
        fields.refuseIf(dues.getLast().getYear() > YEAR_MAX, Kind.OUT_OF_RANGE, "instalments");
        return fields.problem().isPresent() ? ANY : calendar;
    }

    private LoanCalendar regular(LocalDate start) {
        int instalments = fields.whole("instalments", 1, Integer.MAX_VALUE);
        fields.refuseIf(instalments > TermsFields.ROWS_MAX, Kind.TOO_MANY_ROWS, "instalments");
        int every = fields.whole("every", 1, EVERY_MAX, 1);
        LoanStep.Unit unit = fields.choice("unit", Words.UNITS);
        return new LoanCalendar.Regular(start, instalments, new LoanStep(every, unit), dueDay());
    }

    private DueDay dueDay() {
        DueDay.MonthEnd monthEnd = fields.choice("monthEnd", Words.MONTH_ENDS, DueDay.MonthEnd.LAST_DAY);
        return new DueDay(monthEnd, fields.choice("anchor", Words.KEEPS_ANCHOR, true));
    }

    private LoanCalendar harvest() {
        List<PlannedInstalment> planned = new ArrayList<>();
        LocalDate last = LocalDate.MIN;
        for (Fields each : fields.objects("instalmentsPlan", TermsFields.ROWS_MAX)) {
            LocalDate due = each.date("due");
            each.refuseIf(!due.isAfter(last), Kind.DATES_OUT_OF_ORDER, "due");
            planned.add(new PlannedInstalment(due, units.readOrNothing(each, "principal")));
            last = due;
        }
        fields.refuseIf(planned.isEmpty(), Kind.MISSING, "instalmentsPlan");
        boolean counted =
                fields.has("instalments") && fields.whole("instalments", 1, Integer.MAX_VALUE) != planned.size();
        fields.refuseIf(counted, Kind.COMBINATION, "instalments");
        long principal =
                planned.stream().mapToLong(PlannedInstalment::principal).sum();
        fields.refuseIf(principal != money.principal(), Kind.COMBINATION, "instalmentsPlan");
        return fields.problem().isPresent() ? ANY : new LoanCalendar.Harvest(planned);
    }
}
