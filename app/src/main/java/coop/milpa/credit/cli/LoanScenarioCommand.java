package coop.milpa.credit.cli;

import coop.milpa.cli.jsonl.JsonLines;
import coop.milpa.kernel.Refusal;
import java.util.function.Function;
import picocli.CommandLine.Command;

/** Computes how loans stand after what happened to them. */
@Command(name = "scenario")
public final class LoanScenarioCommand extends LoanCommand {

    @Override
    JsonLines lines(Function<Refusal, String> wording) {
        return new JsonLines(ScenarioQuestion::answer, wording);
    }
}
