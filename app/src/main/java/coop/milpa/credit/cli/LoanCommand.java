package coop.milpa.credit.cli;

import coop.milpa.cli.CliCommand;
import coop.milpa.cli.ExitStatus;
import coop.milpa.cli.jsonl.JsonLines;
import coop.milpa.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** Answers questions about loans: a JSON object a line on stdin, an answer a line on stdout. */
abstract class LoanCommand extends CliCommand {

    /** The only way to ask so far; named, so that others can come beside it. */
    @Option(names = "--jsonl", required = true, descriptionKey = "milpa.loan.jsonl")
    void byLines(boolean asked) {}

    abstract JsonLines lines(Function<Refusal, String> wording);

    @Override
    public final String group() {
        return "loan";
    }

    @Override
    public final Integer call() throws IOException {
        return run(System.in, System.out);
    }

    /** Answers all questions; {@code REFUSED} if one of them could not be answered. */
    final int run(InputStream questions, OutputStream answers) throws IOException {
        boolean all = lines(this::wording).answer(questions, answers);
        return all ? ExitStatus.DONE : ExitStatus.REFUSED;
    }
}
