package coop.milpa.savings.cli;

import coop.milpa.cli.CliCommand;
import coop.milpa.cli.ExitStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Computes the interest on deposits: a JSON question a line on stdin, an answer a line on stdout. */
@Command(name = "interest")
public final class SavingsInterest extends CliCommand {

    /** The only way to ask so far; named, so that others can come beside it. */
    @Option(names = "--jsonl", required = true)
    void byLines(boolean asked) {}

    @Override
    public String group() {
        return "savings";
    }

    @Override
    public Integer call() throws IOException {
        return run(System.in, System.out);
    }

    /** Answers all questions; {@code REFUSED} if one of them could not be answered. */
    int run(InputStream questions, OutputStream answers) throws IOException {
        boolean all = new InterestLines(this::wording).answer(questions, answers);
        return all ? ExitStatus.DONE : ExitStatus.REFUSED;
    }
}
