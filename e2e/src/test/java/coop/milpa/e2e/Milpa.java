package coop.milpa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The launcher, started as people start it, in a folder of its own. */
record Milpa(Path folder) {

    private static final Path LAUNCHER = Path.of("..", "milpa").toAbsolutePath().normalize();
    private static final int MINUTES = 3;

    /** What one run of the launcher led to. */
    record Ran(int status, String out, String err) {}

    Milpa {
        boolean built = Files.exists(LAUNCHER.resolveSibling(Path.of("target", "milpa", "lib")));
        if (!built) {
            System.out.println("Skipped: nothing is built for the launcher; ./milpa test builds it");
        }
        Assumptions.assumeTrue(built);
    }

    Ran run(String... words) throws IOException, InterruptedException {
        Process process = start(words);
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        return new Ran(
                process.exitValue(), Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
    }

    /** Begins to serve; answers when the address was printed. */
    Process serve(Path data, int port) throws IOException {
        Process process = builder("up", "--port", "" + port, "--data", data.toString(), "--lang", "en")
                .redirectError(folder.resolve("serving-err").toFile())
                .start();
        BufferedReader out = process.inputReader();
        assertThat(out.readLine()).as("the address, or see serving-err").isEqualTo("http://127.0.0.1:" + port + "/");
        return process;
    }

    /** Begins a command and does not wait for its end. */
    Process start(String... words) throws IOException {
        return builder(words)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private ProcessBuilder builder(String... words) {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("MILPA_BUILT", "yes");
        return builder;
    }
}
