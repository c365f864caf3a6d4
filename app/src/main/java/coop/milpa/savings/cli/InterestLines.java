package coop.milpa.savings.cli;

import coop.milpa.cli.jsonl.Fields;
import coop.milpa.cli.jsonl.JsonAnswer;
import coop.milpa.cli.jsonl.JsonLines;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Function;

/** The deposit-interest calculator, a question a line. */
final class InterestLines {

    private final JsonLines lines;

    InterestLines(Function<Refusal, String> wording) {
        lines = new JsonLines(InterestLines::answer, wording);
    }

    /** Answers all lines; says whether every one could be. */
    boolean answer(InputStream questions, OutputStream answers) throws IOException {
        return lines.answer(questions, answers);
    }

    private static Outcome<JsonAnswer> answer(Fields fields) {
        return switch (InterestQuestion.read(fields)) {
            case Outcome.Refused<InterestQuestion>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<InterestQuestion>(InterestQuestion question) ->
                Outcome.done(new InterestAnswer(question.answer(), question.scale()));
        };
    }
}
