package coop.milpa.savings.cli;

import coop.milpa.cli.jsonl.Fields;
import coop.milpa.cli.jsonl.InputProblem.Kind;
import coop.milpa.kernel.DepositHistory;
import coop.milpa.kernel.DepositMovement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The days of a deposit as they were given, not yet known to make sense. */
record HistoryFields(LocalDate from, LocalDate to, BigDecimal opening, List<DepositMovement> movements) {

    private static final int YEARS_MAX = 100;
    private static final int MOVEMENTS_MAX = 100_000;

    static HistoryFields read(Fields fields, AmountScale scale) {
        LocalDate from = fields.date("from");
        LocalDate to = fields.date("to");
        fields.refuseIf(!from.isBefore(to), Kind.DATES_OUT_OF_ORDER, "to");
        fields.refuseIf(to.isAfter(from.plusYears(YEARS_MAX)), Kind.OUT_OF_RANGE, "to");
        BigDecimal opening = scale.readOrZero(fields, "opening");
        List<DepositMovement> movements = new ArrayList<>();
        for (Fields each : fields.objects("movements", MOVEMENTS_MAX)) {
            LocalDate on = each.date("on");
            each.refuseIf(on.isBefore(from) || !on.isBefore(to), Kind.DATES_OUT_OF_ORDER, "on");
            movements.add(new DepositMovement(on, scale.read(each, "amount")));
        }
        return new HistoryFields(from, to, opening, movements);
    }

    DepositHistory history() {
        return new DepositHistory(from, to, opening, movements);
    }
}
