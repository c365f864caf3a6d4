package coop.milpa.origination.web;

import coop.milpa.origination.Assessment;
import coop.milpa.origination.Evaluation;
import coop.milpa.origination.Finding;
import coop.milpa.web.Message;
import java.util.List;

/**
 * How an application was judged, or would be, as pages show it.
 *
 * @param evaluation  what is known
 * @param obstacles  what forbids it
 * @param against  what speaks against it
 * @param inFavour  what speaks for it
 */
record EvaluationView(Evaluation evaluation, List<Message> obstacles, List<Message> against, List<Message> inFavour) {

    static EvaluationView of(Assessment assessment) {
        return of(
                assessment.evaluation(),
                assessment.obstacles().stream().map(Message::of).toList());
    }

    /** One that was kept: nothing forbade it. */
    static EvaluationView of(Evaluation evaluation) {
        return of(evaluation, List.of());
    }

    private static EvaluationView of(Evaluation evaluation, List<Message> obstacles) {
        return new EvaluationView(
                evaluation,
                obstacles,
                said(evaluation.findings(Finding.Weight.AGAINST)),
                said(evaluation.findings(Finding.Weight.FOR)));
    }

    /** The message that says who decides about that much. */
    public String level() {
        return "choice.origination.level." + evaluation.terms().band().level().name();
    }

    private static List<Message> said(List<Finding> findings) {
        return findings.stream()
                .map(each -> new Message("finding." + each.code(), each.arguments()))
                .toList();
    }
}
