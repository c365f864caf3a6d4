package coop.milpa.credit.cli;

import coop.milpa.cli.jsonl.JsonAnswer;
import coop.milpa.kernel.Rate;
import coop.milpa.loan.LoanSchedule;
import coop.milpa.loan.Portions;
import coop.milpa.loan.ScheduleRow;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes a schedule. */
record ScheduleAnswer(LoanSchedule schedule, MinorUnits units) implements JsonAnswer {

    @Override
    public void writeTo(JsonGenerator out) {
        out.writeName("instalment");
        if (schedule.instalment().isPresent()) {
            out.writeString(units.text(schedule.instalment().getAsLong()));
        } else {
            out.writeNull();
        }
        out.writeArrayPropertyStart("rows");
        schedule.rows().forEach(row -> write(row, out));
        out.writeEndArray();
        out.writeObjectPropertyStart("totals");
        write(schedule.totals(), out);
        out.writeEndObject();
        write("effectiveAnnualRate", schedule.effective(), out);
        write("totalCostRate", schedule.cost(), out);
    }

    private void write(ScheduleRow row, JsonGenerator out) {
        out.writeStartObject();
        out.writeNumberProperty("nr", row.nr());
        out.writeStringProperty("from", row.from().toString());
        out.writeStringProperty("due", row.due().toString());
        out.writeNumberProperty("days", row.days());
        write(row.amounts(), out);
        out.writeStringProperty("balance", units.text(row.balance()));
        out.writeEndObject();
    }

    private void write(Portions amounts, JsonGenerator out) {
        out.writeStringProperty("principal", units.text(amounts.principal()));
        out.writeStringProperty("interest", units.text(amounts.interest()));
        out.writeStringProperty("fees", units.text(amounts.fees()));
        out.writeStringProperty("total", units.text(amounts.total()));
    }

    private static void write(String name, Optional<Rate> rate, JsonGenerator out) {
        out.writeName(name);
        if (rate.isEmpty()) {
            out.writeNull();
            return;
        }
        out.writeString(rate.get().percent().toPlainString());
    }
}
