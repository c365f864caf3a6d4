package coop.milpa.close.web;

import coop.milpa.close.StepReport;
import coop.milpa.ledger.ClosedDay;
import java.util.List;
import java.util.Map;

/**
 * A closed day with all that proves it, and what each step of its close did.
 *
 * @param seals  what modules bound into its hash, by name
 * @param steps  none for imported history
 */
record ClosedDayText(
        String day,
        long lines,
        String previousHash,
        String linesHash,
        Map<String, String> seals,
        String hash,
        List<StepText> steps) {

    /**
     * What a step did.
     *
     * @param rows  to how many accounts something happened
     */
    record StepText(String name, long rows, String words, long milliseconds, String doneAt) {

        static StepText of(StepReport step) {
            return new StepText(
                    step.name(),
                    step.rows(),
                    step.words(),
                    step.took().toMillis(),
                    step.doneAt().toString());
        }
    }

    static ClosedDayText of(ClosedDay day, List<StepReport> steps) {
        return new ClosedDayText(
                day.date().toString(),
                day.lines(),
                day.previousHash(),
                day.linesHash(),
                day.seals(),
                day.hash(),
                steps.stream().map(StepText::of).toList());
    }
}
