package coop.milpa.credit.cli;

import coop.milpa.cli.jsonl.Fields;
import coop.milpa.cli.jsonl.InputProblem.Kind;
import coop.milpa.loan.Disbursement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What is lent and when, as it was given.
 *
 * @param disbursements  at least one, by date
 */
record MoneyFields(List<Disbursement> disbursements) {

    private static final int DISBURSEMENTS_MAX = 1_000;

    static MoneyFields read(Fields fields, MinorUnits units) {
        fields.refuseIf(fields.has("principal") && fields.has("disbursements"), Kind.COMBINATION, "disbursements");
        if (!fields.has("disbursements")) {
            long principal = units.read(fields, "principal");
            return new MoneyFields(List.of(new Disbursement(fields.date("disbursedOn"), principal)));
        }
        List<Disbursement> disbursements = several(fields, units);
        fields.refuseIf(disbursements.isEmpty(), Kind.MISSING, "disbursements");
        if (disbursements.isEmpty()) {
            return new MoneyFields(List.of(new Disbursement(LocalDate.EPOCH, 1)));
        }
        LocalDate first = disbursements.getFirst().on();
        boolean other = fields.has("disbursedOn") && !fields.date("disbursedOn").equals(first);
        fields.refuseIf(other, Kind.COMBINATION, "disbursedOn");
        return new MoneyFields(disbursements);
    }

    LocalDate first() {
        return disbursements.getFirst().on();
    }

    LocalDate last() {
        return disbursements.getLast().on();
    }

    long principal() {
        return disbursements.stream().mapToLong(Disbursement::minor).sum();
    }

    private static List<Disbursement> several(Fields fields, MinorUnits units) {
        List<Disbursement> disbursements = new ArrayList<>();
        LocalDate last = LocalDate.MIN;
        for (Fields each : fields.objects("disbursements", DISBURSEMENTS_MAX)) {
            LocalDate on = each.date("on");
            each.refuseIf(on.isBefore(last), Kind.DATES_OUT_OF_ORDER, "on");
            disbursements.add(new Disbursement(on, units.read(each, "amount")));
            last = on;
        }
        return disbursements;
    }
}
