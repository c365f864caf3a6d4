package coop.milpa.credit.cli;

import coop.milpa.cli.jsonl.Fields;
import coop.milpa.cli.jsonl.JsonAnswer;
import coop.milpa.kernel.Outcome;
import coop.milpa.loan.LoanSchedules;
import coop.milpa.loan.LoanTerms;
import java.util.Optional;

/** What one line of {@code loan schedule} asks. */
final class ScheduleQuestion {

    private ScheduleQuestion() {}

    static Outcome<JsonAnswer> answer(Fields fields) {
        Optional<LoanTerms> terms = TermsFields.read(fields);
        if (terms.isEmpty()) {
            return Outcome.refused(fields.problem().orElseThrow());
        }
        MinorUnits units = new MinorUnits(terms.get().money().currency());
        return LoanSchedules.calculate(terms.get()).map(schedule -> new ScheduleAnswer(schedule, units));
    }
}
