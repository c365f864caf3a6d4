package coop.milpa.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.milpa.platform.database.DataFolder;
import java.io.PrintWriter;
import java.util.List;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.RunLast;

/** Runs the command that a line of words asks for. */
public final class Cli {

    private final Starting starting;
    private final Terminal terminal;
    private final Texts texts;
    private final InheritedOptions options = new InheritedOptions();

    private Cli(Starting starting, Terminal terminal, Texts texts) {
        this.starting = starting;
        this.terminal = terminal;
        this.texts = texts;
    }

    /**
     * Runs it in this process.
     *
     * @param application  what Spring starts, should the command need it
     * @return the {@link ExitStatus}
     */
    public static int run(Class<?> application, String... arguments) {
        var texts = new Texts(Language.of(List.of(arguments), System.getenv()));
        return new Cli(Starting.each(application), Terminal.ofProcess(), texts).run(arguments);
    }

    static int run(Starting starting, Terminal terminal, Texts texts, String... arguments) {
        return new Cli(starting, terminal, texts).run(arguments);
    }

    private int run(String... arguments) {
        var farewell = new Farewell(terminal, texts);
        CommandLine line = CommandTree.of(options, texts);
        line.setOut(new PrintWriter(terminal.out(), true, UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, UTF_8));
        line.setParameterExceptionHandler(this::misused);
        line.setExecutionExceptionHandler((thrown, broken, parsed) -> broke(thrown, farewell));
        line.setExecutionStrategy(inSession(farewell));
        return line.execute(arguments);
    }

    private IExecutionStrategy inSession(Farewell farewell) {
        return parsed -> {
            try (var session = new Session(starting, terminal, options, texts, farewell)) {
                for (CommandLine each : parsed.asCommandLineList()) {
                    if (each.getCommand() instanceof CliCommand command) {
                        command.enter(session);
                        farewell.expect();
                    }
                }
                return new RunLast().execute(parsed);
            } finally {
                farewell.cancel();
            }
        };
    }

    private int misused(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        String words = command.getCommandSpec().qualifiedName(" ");
        terminal.err().println("milpa: " + texts.text("cli", "cli.misused", new Misuse(texts).of(wrong), words));
        return ExitStatus.USAGE;
    }

    private int broke(Exception thrown, Farewell farewell) {
        farewell.passIfEnding();
        var diagnosis = new Diagnosis(texts, new DataFolder(options.data));
        LoggerFactory.getLogger(Cli.class).error("A command failed", thrown);
        terminal.err().println("milpa: " + diagnosis.of(thrown));
        return ExitStatus.BROKEN;
    }
}
