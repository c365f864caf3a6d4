package coop.milpa.credit.cli;

import coop.milpa.cli.jsonl.JsonLines;
import coop.milpa.kernel.Refusal;
import java.util.function.Function;
import picocli.CommandLine.Command;

/** Computes the schedules of loans. */
@Command(name = "schedule")
public final class LoanScheduleCommand extends LoanCommand {

    @Override
    JsonLines lines(Function<Refusal, String> wording) {
        return new JsonLines(ScheduleQuestion::answer, wording);
    }
}
