package coop.milpa.cli;

import coop.milpa.kernel.Refusal;
import coop.milpa.platform.PlatformProblem;
import java.sql.SQLException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A command of no use but to see what the command line makes of commands. */
@Command(name = "run", hidden = true)
public final class SampleCommand extends CliCommand {

    /** Refused by a rule of the platform's. */
    record NoFile() implements Refusal {
        @Override
        public String code() {
            return "platform.backup-missing";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {"f.tar.gz"};
        }
    }

    @Parameters(paramLabel = "WHAT")
    private String what = "";

    @Override
    public String group() {
        return "sample group";
    }

    @Override
    public Integer call() throws Exception {
        switch (what) {
            case "table" -> output().table(List.of("name", "amount"), List.of(List.of("Ñu, \"1\"", "-10.50")));
            case "steps" -> steps();
            case "defect" -> throw new IllegalStateException("four and four is nine");
            case "problem" -> throw new PlatformProblem("platform.no-binaries", "Amiga m68k");
            case "lost" -> throw new IllegalStateException(new SQLException("I/O error", "08006"));
            case "login" ->
                throw new IllegalStateException(new SQLException("password authentication failed", "28P01"));
            case "full" -> throw new IllegalStateException(new SQLException("could not extend file", "53100"));
            default -> {
                return refused(new NoFile());
            }
        }
        return ExitStatus.DONE;
    }

    private void steps() {
        progress().begin("counting", 3);
        progress().end();
        output().note("a note");
    }
}
