package coop.milpa.credit.cli;

import coop.milpa.cli.jsonl.EventProblem;
import coop.milpa.cli.jsonl.Fields;
import coop.milpa.cli.jsonl.InputProblem.Kind;
import coop.milpa.cli.jsonl.JsonAnswer;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.loan.Allocation;
import coop.milpa.loan.EarlyPayment;
import coop.milpa.loan.LoanEvent;
import coop.milpa.loan.LoanMethod;
import coop.milpa.loan.LoanRefusal;
import coop.milpa.loan.LoanScenario;
import coop.milpa.loan.LoanScenarios;
import coop.milpa.loan.LoanState;
import coop.milpa.loan.LoanTerms;
import coop.milpa.loan.Portion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one line of {@code loan scenario} asks. */
record ScenarioQuestion(Fields fields) {

    private static final int EVENTS_MAX = 3_600;

    static Outcome<JsonAnswer> answer(Fields fields) {
        return new ScenarioQuestion(fields).answer();
    }

    private Outcome<JsonAnswer> answer() {
        fields.refuseIf(!fields.has("terms"), Kind.MISSING, "terms");
        Optional<LoanTerms> terms = TermsFields.read(fields.object("terms"));
        Optional<Allocation> allocation = allocation();
        EarlyPayment early = early(terms);
        if (terms.isEmpty() || allocation.isEmpty() || fields.problem().isPresent()) {
            return Outcome.refused(fields.problem().orElseThrow());
        }
        var units = new MinorUnits(terms.get().money().currency());
        List<LoanEvent> events = new ArrayList<>();
        LocalDate last = terms.get().start();
        for (Fields each : fields.objects("events", EVENTS_MAX)) {
            LoanEvent event = new EventFields(each, units).read(last);
            if (fields.problem().isPresent()) {
                return Outcome.refused(
                        new EventProblem(events.size() + 1, fields.problem().get()));
            }
            events.add(event);
            last = event.on();
        }
        return state(new LoanScenario(terms.get(), allocation.get(), early, events), last);
    }

    private Outcome<JsonAnswer> state(LoanScenario scenario, LocalDate last) {
        LocalDate asOf = fields.has("asOf") ? fields.date("asOf") : last;
        fields.refuseIf(asOf.isBefore(last), Kind.DATES_OUT_OF_ORDER, "asOf");
        if (fields.problem().isPresent()) {
            return Outcome.refused(fields.problem().get());
        }
        var units = new MinorUnits(scenario.terms().money().currency());
        return switch (LoanScenarios.replay(scenario, asOf)) {
            case Outcome.Done<LoanState>(LoanState state) -> Outcome.done(new ScenarioAnswer(state, units));
            case Outcome.Refused<LoanState>(LoanRefusal.Impossible why) ->
                Outcome.refused(new EventProblem(why.event(), why));
            case Outcome.Refused<LoanState>(Refusal why) -> Outcome.refused(why);
        };
    }

    private Optional<Allocation> allocation() {
        fields.refuseIf(!fields.has("allocation"), Kind.MISSING, "allocation");
        Fields given = fields.object("allocation");
        List<Portion> due = order(given, "due");
        List<Portion> inAdvance = order(given, "inAdvance");
        Allocation.Future future = given.choice("future", Words.FUTURE);
        return fields.problem().isPresent() ? Optional.empty() : Optional.of(new Allocation(due, inAdvance, future));
    }

    private static List<Portion> order(Fields given, String name) {
        List<Portion> order = given.choices(name, Words.PORTIONS);
        given.refuseIf(!Allocation.isOrder(order), Kind.COMBINATION, name);
        return order;
    }

    private EarlyPayment early(Optional<LoanTerms> terms) {
        boolean daily = fields.choice("interestOnEarlyPayment", Words.IS_DAILY, false);
        fields.refuseIf(!daily && fields.has("then"), Kind.COMBINATION, "then");
        boolean flat = terms.filter(agreed -> agreed.repayment().method() == LoanMethod.FLAT)
                .isPresent();
        fields.refuseIf(daily && flat, Kind.COMBINATION, "interestOnEarlyPayment");
        EarlyPayment then = fields.choice("then", Words.THEN, EarlyPayment.NEXT_INSTALMENTS);
        return daily ? then : EarlyPayment.SCHEDULED;
    }
}
