package coop.milpa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;

/**
 * The smallest network that the demo makes, after so many days: lived through once by each JVM that tests, and copied
 * for every site. What it printed is in the file {@code out}, its data in the folder {@code data}.
 */
record Lived(Path folder) {

    private static final Map<Integer, Lived> BY_DAYS = new TreeMap<>();

    static synchronized Lived through(int days) throws IOException, InterruptedException {
        Lived before = BY_DAYS.get(days);
        if (before != null) {
            return before;
        }
        var lived = new Lived(newFolder("milpa-lived"));
        Runtime.getRuntime().addShutdownHook(new Thread(lived::forget));
        new Milpa(lived.folder)
                .done("demo", "--members", "40", "--days", "" + days, "--no-serve", "--data", lived.data());
        BY_DAYS.put(days, lived);
        return lived;
    }

    /** A folder of its own with the same network in it. */
    Path copy() throws IOException, InterruptedException {
        Path copy = newFolder("milpa-pages");
        run("cp", "-a", folder.resolve("out").toString(), data(), copy.toString());
        return copy;
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    /** A folder that the user of the database may enter. */
    private static Path newFolder(String name) throws IOException {
        Path folder = Files.createTempDirectory(name);
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void forget() {
        try {
            run("rm", "-rf", folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(String... words) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(words).inheritIO().start().waitFor()).isZero();
    }
}
