package coop.milpa.credit.cli;

import coop.milpa.cli.jsonl.JsonAnswer;
import coop.milpa.loan.LoanState;
import coop.milpa.loan.LoanTransaction;
import coop.milpa.loan.Portions;
import coop.milpa.loan.ScheduleRow;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes how a loan stands. */
record ScenarioAnswer(LoanState state, MinorUnits units) implements JsonAnswer {

    @Override
    public void writeTo(JsonGenerator out) {
        out.writeArrayPropertyStart("transactions");
        state.transactions().forEach(transaction -> write(transaction, out));
        out.writeEndArray();
        out.writeArrayPropertyStart("schedule");
        state.rows().forEach(row -> write(row, out));
        out.writeEndArray();
        out.writeObjectPropertyStart("totals");
        writeAmounts(state.totals(), out);
        out.writeEndObject();
        out.writeStringProperty("state", state.standing().status().name());
        out.writeNumberProperty("daysLate", state.standing().daysLate());
        out.writeStringProperty("payOff", units.text(state.standing().payOff()));
    }

    private void write(LoanTransaction transaction, JsonGenerator out) {
        out.writeStartObject();
        out.writeNumberProperty("event", transaction.event());
        out.writeStringProperty("on", transaction.on().toString());
        out.writeStringProperty("kind", transaction.kind().name());
        write("amount", transaction.amount(), out);
        write(transaction.portions(), out);
        write("overpaid", transaction.overpaid(), out);
        write("balance", transaction.balance(), out);
        out.writeEndObject();
    }

    private void write(LoanState.Row row, JsonGenerator out) {
        ScheduleRow instalment = row.instalment();
        out.writeStartObject();
        out.writeNumberProperty("nr", instalment.nr());
        out.writeStringProperty("due", instalment.due().toString());
        out.writeNumberProperty("days", instalment.days());
        writeAmounts(row, out);
        out.writeName("paidOn");
        Optional<LocalDate> paidOn = row.paid().on();
        if (paidOn.isPresent()) {
            out.writeString(paidOn.get().toString());
        } else {
            out.writeNull();
        }
        write("balance", instalment.balance(), out);
        out.writeEndObject();
    }

    private void writeAmounts(LoanState.Row row, JsonGenerator out) {
        write(row.instalment().amounts(), out);
        write("total", row.instalment().amounts().total(), out);
        write("paid", row.paid().all(), out);
        write("paidInAdvance", row.paid().inAdvance(), out);
        write("paidLate", row.paid().late(), out);
        write("outstanding", row.outstanding(), out);
    }

    private void write(Portions portions, JsonGenerator out) {
        write("principal", portions.principal(), out);
        write("interest", portions.interest(), out);
        write("fees", portions.fees(), out);
        write("penalties", portions.penalties(), out);
    }

    private void write(String name, long minor, JsonGenerator out) {
        out.writeStringProperty(name, units.text(minor));
    }
}
