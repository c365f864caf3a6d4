package coop.milpa.savings.cli;

import coop.milpa.cli.jsonl.JsonAnswer;
import coop.milpa.kernel.DepositStatement;
import coop.milpa.kernel.ExplainedDeposit;
import coop.milpa.kernel.Fraction;
import coop.milpa.kernel.InterestPosting;
import coop.milpa.kernel.InterestSegment;
import coop.milpa.kernel.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * Writes a statement and its explanation. The exact figures of the explanation are shown with at most ten decimals,
 * which is for reading: nothing is computed from what is shown.
 *
 * @param scale  decimals of posted amounts, the fewest that are shown
 */
record InterestAnswer(ExplainedDeposit explained, int scale) implements JsonAnswer {

    private static final int SHOWN_DECIMALS = 10;
    private static final int RATE_DECIMALS = 6;

    @Override
    public void writeTo(JsonGenerator out) {
        DepositStatement statement = explained.statement();
        out.writeArrayPropertyStart("postings");
        statement.postings().forEach(posting -> write(posting, out));
        out.writeEndArray();
        out.writeStringProperty("balance", statement.balance().toPlainString());
        out.writeStringProperty("interest", statement.interest().toPlainString());
        writeEffectiveRate(statement.effectiveAnnualRate(), out);
        out.writeArrayPropertyStart("explanation");
        explained.segments().forEach(segment -> write(segment, out));
        out.writeEndArray();
    }

    private static void write(InterestPosting posting, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("on", posting.on().toString());
        out.writeStringProperty("interest", posting.interest().toPlainString());
        out.writeStringProperty("withheld", posting.withheld().toPlainString());
        out.writeStringProperty("balance", posting.balance().toPlainString());
        out.writeEndObject();
    }

    private static void writeEffectiveRate(Optional<Rate> effective, JsonGenerator out) {
        out.writeName("effectiveAnnualRate");
        if (effective.isEmpty()) {
            out.writeNull();
            return;
        }
        BigDecimal percent = effective.get().percent().setScale(RATE_DECIMALS, RoundingMode.HALF_EVEN);
        out.writeString(percent.toPlainString());
    }

    private void write(InterestSegment segment, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("from", segment.from().toString());
        out.writeStringProperty("to", segment.to().toString());
        out.writeNumberProperty("days", segment.days());
        out.writeStringProperty("base", shown(segment.base()));
        out.writeStringProperty("rate", segment.rate().toText());
        out.writeStringProperty("interest", shown(segment.interest().exact()));
        out.writeEndObject();
    }

    private String shown(Fraction exact) {
        int most = Math.max(scale, SHOWN_DECIMALS);
        BigDecimal shortest = exact.rounded(most, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return shortest.setScale(Math.max(scale, shortest.scale())).toPlainString();
    }
}
