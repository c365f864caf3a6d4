package coop.milpa.savings.cli;

import coop.milpa.cli.jsonl.Fields;
import coop.milpa.cli.jsonl.InputProblem;
import coop.milpa.kernel.DepositClosure;
import coop.milpa.kernel.DepositHistory;
import coop.milpa.kernel.DepositInterest;
import coop.milpa.kernel.DepositTerms;
import coop.milpa.kernel.ExplainedDeposit;
import coop.milpa.kernel.Outcome;
import java.util.Optional;

/** What one line asks: the terms, the days, and how it ended early if it did. */
record InterestQuestion(DepositTerms terms, DepositHistory history, Optional<DepositClosure> closure) {

    /** Reads a line; refused with its first problem, fields in the order of the contract. */
    static Outcome<InterestQuestion> read(Fields fields) {
        AmountScale scale = AmountScale.read(fields);
        HistoryFields history = HistoryFields.read(fields, scale);
        TermsFields terms = TermsFields.read(fields, scale);
        Optional<DepositClosure> closure = ClosureFields.read(fields, history);
        Optional<InputProblem> problem = fields.problem();
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        return Outcome.done(new InterestQuestion(terms.terms(), history.history(), closure));
    }

    ExplainedDeposit answer() {
        return closure.map(early -> DepositInterest.explain(terms, history, early))
                .orElseGet(() -> DepositInterest.explain(terms, history));
    }

    int scale() {
        return terms.settlement().rounding().scale();
    }
}
