package coop.milpa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.e2e.Milpa.Ran;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The main job in one go, as a stranger sees it; and what is left of it when the program is killed in the middle. */
class DemoTests {

    private Path folder = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("milpa-demo");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void deleteFolder() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void theDemoEndsWellAndItsPagesSpeakBothLanguages() throws Exception {
        Path data = folder.resolve("data");
        Ran demo = run("demo", "--members", "40", "--days", "5", "--no-serve", "--data", data.toString());
        assertThat(demo.status()).as(demo.err()).isZero();
        assertThat(demo.out()).contains("TOTAL").contains("proof.other-head");

        int port = freePort();
        Process serving = new Milpa(folder).serve(data, port);
        try {
            assertThat(page(port, "/c/MAIZ/trial-balance?lang=es")).contains("Balance de comprobación", "Debe");
            assertThat(page(port, "/c/MAIZ/trial-balance?lang=en")).contains("Trial balance", "Debit");
        } finally {
            serving.destroy();
            serving.waitFor(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void anImportThatIsKilledGoesOnAndEndsAsIfNothingHadHappened() throws Exception {
        Path whole = folder.resolve("whole");
        assertThat(run("demo", "--members", "400", "--days", "90", "--no-serve", "--data", whole.toString())
                        .status())
                .isZero();
        Path files = whole.resolve("demo").resolve("MAIZ");
        Path killed = folder.resolve("killed");
        create(killed);
        Process importing = new Milpa(folder).start(importOf(files, killed));
        importing.waitFor(4, TimeUnit.SECONDS);
        importing.destroyForcibly().waitFor();

        assertThat(run(importOf(files, killed)).status()).isZero();

        Path calm = folder.resolve("calm");
        create(calm);
        assertThat(run(importOf(files, calm)).status()).isZero();
        assertThat(trialBalance(killed)).isEqualTo(trialBalance(calm));
        Ran verified = run("verify", "--data", killed.toString());
        assertThat(verified.status()).as(verified.err()).isZero();
    }

    private void create(Path data) throws Exception {
        Ran created = run(
                "cooperative",
                "create",
                "--code",
                "C",
                "--name",
                "C",
                "--country",
                "GT",
                "--currency",
                "GTQ",
                "--books-from",
                "2025-01-06",
                "--data",
                data.toString());
        assertThat(created.status()).as(created.err()).isZero();
    }

    private static String[] importOf(Path files, Path data) {
        return new String[] {
            "import",
            "--cooperative",
            "C",
            "--members",
            files.resolve("members.csv").toString(),
            "--accounts",
            files.resolve("accounts.csv").toString(),
            "--movements",
            files.resolve("movements.csv").toString(),
            "--data",
            data.toString()
        };
    }

    private String trialBalance(Path data) throws Exception {
        return run("trial-balance", "--cooperative", "C", "--on", "2025-04-05", "--data", data.toString())
                .out();
    }

    private Ran run(String... words) throws Exception {
        return new Milpa(folder).run(words);
    }

    private static String page(int port, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString()).body();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
