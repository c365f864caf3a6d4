package coop.milpa.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** What a line of words led to. */
record CommandLineRun(int status, String out, String err) {

    static CommandLineRun of(String... words) {
        return run(false, words);
    }

    static CommandLineRun onTerminal(String... words) {
        return run(true, words);
    }

    private static CommandLineRun run(boolean watched, String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(
                new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), watched, watched, 100);
        var texts = new Texts(Language.of(List.of(words), Map.of()));
        int status = Cli.run(Starting.each(CommandLineRun.class), terminal, texts, words);
        return new CommandLineRun(status, out.toString(UTF_8), err.toString(UTF_8));
    }
}
