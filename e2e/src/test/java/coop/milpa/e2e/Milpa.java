package coop.milpa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The launcher, started as people start it, in a folder of its own.
 *
 * @param through  words before the command, such as those that enter a namespace
 * @param environment  what the process is told besides
 */
record Milpa(Path folder, List<String> through, Map<String, String> environment) {

    private static final Path LAUNCHER = Path.of("..", "milpa").toAbsolutePath().normalize();
    private static final Path LIBRARY = LAUNCHER.resolveSibling(Path.of("target", "milpa", "lib"));
    private static final int MINUTES = 3;

    /** What one run of the launcher led to. */
    record Ran(int status, String out, String err) {}

    Milpa {
        boolean built = Files.exists(LIBRARY);
        if (!built) {
            System.out.println("Skipped: nothing is built for the launcher; ./milpa test builds it");
        }
        Assumptions.assumeTrue(built);
    }

    Milpa(Path folder) {
        this(folder, List.of(), Map.of());
    }

    Ran run(String... words) throws IOException, InterruptedException {
        return ended(start(words));
    }

    /** Runs a command that ends well, and answers what it printed. */
    String done(String... words) throws IOException, InterruptedException {
        Ran ran = run(words);
        assertThat(ran.status()).as(ran.err()).isZero();
        return ran.out();
    }

    /** Begins to serve; answers when the address was printed. */
    Process serve(Path data, int port) throws IOException {
        Process process = builder(launcher("up", "--port", "" + port, "--data", data.toString(), "--lang", "en"))
                .redirectError(folder.resolve("serving-err").toFile())
                .start();
        BufferedReader out = process.inputReader();
        assertThat(out.readLine()).as("the address, or see serving-err").isEqualTo("http://127.0.0.1:" + port + "/");
        return process;
    }

    /** Begins a command and does not wait for its end. */
    Process start(String... words) throws IOException {
        return start(builder(launcher(words)));
    }

    /** Begins a command that draws its progress on stderr, as on a terminal, where it can be read. */
    Process startWatched(String... words) throws IOException {
        var builder = builder(launcher(words));
        builder.environment().put("MILPA_JAVA_OPTIONS", "-Dmilpa.stderr.terminal=true");
        return builder.redirectOutput(folder.resolve("out").toFile()).start();
    }

    /** Begins a {@link LoadCommand} on the program's own class path; its stdout can be read as it comes. */
    Process startLoad(String... words) throws IOException {
        return builder(ours("load", words))
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    /** Runs a command of these tests on the program's own class path; it ends well. */
    void doneOurs(String command, String... words) throws IOException, InterruptedException {
        Ran ran = ended(start(builder(ours(command, words))));
        assertThat(ran.status()).as(ran.err()).isZero();
    }

    private static Stream<String> ours(String command, String... words) {
        String classes =
                LIBRARY.resolve("*") + ":" + Path.of("target", "test-classes").toAbsolutePath();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Stream<String> begin = Stream.of(
                java, "-XX:+UseSerialGC", "-Xmx1g", "-cp", classes, "coop.milpa.Milpa", command, "--lang", "en");
        return Stream.concat(begin, Stream.of(words));
    }

    private Process start(ProcessBuilder builder) throws IOException {
        return builder.redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private Ran ended(Process process) throws IOException, InterruptedException {
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        return new Ran(
                process.exitValue(), Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
    }

    private static Stream<String> launcher(String... words) {
        return Stream.concat(Stream.of(LAUNCHER.toString()), Stream.of(words));
    }

    private ProcessBuilder builder(Stream<String> command) {
        var builder =
                new ProcessBuilder(Stream.concat(through.stream(), command).toList()).directory(folder.toFile());
        builder.environment().put("MILPA_BUILT", "yes");
        builder.environment().putAll(environment);
        return builder;
    }
}
