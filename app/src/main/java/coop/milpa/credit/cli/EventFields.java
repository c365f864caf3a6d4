package coop.milpa.credit.cli;

import coop.milpa.cli.jsonl.Fields;
import coop.milpa.cli.jsonl.InputProblem.Kind;
import coop.milpa.kernel.Rate;
import coop.milpa.loan.LoanEvent;
import coop.milpa.loan.LoanGrace;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** Something that happened to a loan, as it was given. */
record EventFields(Fields fields, MinorUnits units) {

    private static final int EVENTS_MAX = 1_000_000;

    /** The event; any at all if something is wrong with it. */
    LoanEvent read(LocalDate notBefore) {
        LocalDate on = fields.date("on");
        fields.refuseIf(on.isBefore(notBefore), Kind.DATES_OUT_OF_ORDER, "on");
        return switch (fields.choice("kind", Words.EVENTS)) {
            case PAY -> new LoanEvent.Pay(on, amount());
            case CHARGE -> charge(on);
            case WAIVE -> waive(on);
            case REVERSE -> new LoanEvent.Reverse(on, fields.whole("event", 0, EVENTS_MAX));
            case RATE -> new LoanEvent.ChangeRate(on, rate());
            case ALLOCATE -> new LoanEvent.Allocate(on, fields.choice("future", Words.FUTURE));
            case RESCHEDULE -> reschedule(on);
            case PAY_OFF -> new LoanEvent.PayOff(on);
            case WRITE_OFF -> new LoanEvent.WriteOff(on);
            case RECOVER -> new LoanEvent.Recover(on, amount());
        };
    }

    private LoanEvent charge(LocalDate on) {
        LocalDate due = fields.has("due") ? fields.date("due") : on;
        String name = fields.has("name") ? fields.text("name") : "";
        var label = new LoanEvent.Label(name, fields.flag("penalty", false));
        return new LoanEvent.Charge(on, due, amount(), label);
    }

    private LoanEvent waive(LocalDate on) {
        fields.refuseIf(fields.has("name") && fields.has("portion"), Kind.COMBINATION, "portion");
        OptionalLong amount = fields.has("amount") ? OptionalLong.of(amount()) : OptionalLong.empty();
        LoanEvent.Waived what = fields.has("portion")
                ? new LoanEvent.Waived.OfPortion(fields.choice("portion", Words.PORTIONS))
                : new LoanEvent.Waived.Named(fields.text("name"));
        return new LoanEvent.Waive(on, what, amount);
    }

    private LoanEvent reschedule(LocalDate on) {
        LocalDate fromDue = fields.date("fromDue");
        Optional<LocalDate> newDue = fields.has("newDue") ? Optional.of(fields.date("newDue")) : Optional.empty();
        Optional<Rate> rate = fields.has("annualRate") ? Optional.of(rate()) : Optional.empty();
        int extra = fields.whole("extraInstalments", 1, TermsFields.ROWS_MAX, 0);
        int principal = fields.whole("principalGrace", 1, TermsFields.ROWS_MAX, 0);
        int interest = fields.whole("interestPaymentGrace", 1, TermsFields.ROWS_MAX, 0);
        boolean nothing = newDue.isEmpty() && rate.isEmpty() && extra + principal + interest == 0;
        fields.refuseIf(nothing, Kind.MISSING, "newDue");
        var relief = new LoanEvent.Relief(newDue, rate, extra, new LoanGrace(principal, interest, 0));
        return new LoanEvent.Reschedule(on, fromDue, relief);
    }

    private long amount() {
        return units.read(fields, "amount");
    }

    private Rate rate() {
        return new Rate(fields.number("annualRate", TermsFields.PERCENT));
    }
}
