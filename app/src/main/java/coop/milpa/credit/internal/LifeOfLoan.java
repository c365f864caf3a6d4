package coop.milpa.credit.internal;

import coop.milpa.credit.CreditVersion;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.loan.LoanEvent;
import coop.milpa.loan.LoanScenario;
import coop.milpa.loan.LoanScenarios;
import coop.milpa.loan.LoanState;
import coop.milpa.loan.LoanTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Lives a loan through by the engine: what was agreed, what happened and was not undone, and between them what being
 * late cost, which nobody keeps: so that it is always what the days say.
 *
 * @param terms  what was agreed
 * @param paying  what payments do
 */
record LifeOfLoan(LoanTerms terms, CreditVersion.Paying paying) {

    /**
     * A loan that was lived through.
     *
     * @param state  how it stands
     * @param numbers  of what happened, by its place among the events of the engine, whose first is 1; 0 for what being
     *     late cost
     */
    record Lived(LoanState state, List<Integer> numbers) {}

    /** How it stands at the end of a day that is not before the last thing that happened. */
    Outcome<Lived> until(LocalDate day, List<Happened> happened) {
        List<LoanEvent> events = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        var penalties = new Penalties(paying.penalty(), terms.money().rounding());
        boolean over = false;
        for (Happened each : happened) {
            LocalDate on = each.event().on();
            if (penalties.any() && !over) {
                switch (replay(events, on)) {
                    case Outcome.Refused<LoanState>(Refusal why) -> {
                        return Outcome.refused(why);
                    }
                    case Outcome.Done<LoanState>(LoanState state) -> add(penalties.until(on, state), events, numbers);
                }
            }
            events.add(each.event());
            numbers.add(each.number());
            over |= each.event() instanceof LoanEvent.WriteOff;
        }
        Outcome<LoanState> end = replay(events, day);
        if (penalties.any() && !over && end instanceof Outcome.Done<LoanState>(LoanState state)) {
            int before = events.size();
            add(penalties.until(day, state), events, numbers);
            end = events.size() == before ? end : replay(events, day);
        }
        return end.map(state -> new Lived(state, List.copyOf(numbers)));
    }

    private static void add(List<LoanEvent> charges, List<LoanEvent> events, List<Integer> numbers) {
        for (LoanEvent charge : charges) {
            events.add(charge);
            numbers.add(0);
        }
    }

    private Outcome<LoanState> replay(List<LoanEvent> events, LocalDate day) {
        return LoanScenarios.replay(new LoanScenario(terms, paying.allocation(), paying.early(), events), day);
    }
}
