package coop.milpa.loan;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import java.time.LocalDate;

/**
 * The engine of loans: from what was agreed and what happened to how it stands. Everything is lived through again each
 * time, so that an event that is reversed leaves no trace but its number.
 */
public final class LoanScenarios {

    private LoanScenarios() {}

    /** How the loan stands at the end of that day, which is not before its last event. */
    public static Outcome<LoanState> replay(LoanScenario scenario, LocalDate day) {
        return switch (Draft.of(scenario.terms())) {
            case Outcome.Refused<Draft>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Draft>(Draft draft) -> new Replay(scenario, draft).until(day);
        };
    }
}
