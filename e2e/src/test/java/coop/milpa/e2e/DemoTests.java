package coop.milpa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.e2e.Milpa.Ran;
import coop.milpa.e2e.Person.Visitor;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
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
        assertThat(demo.out()).contains("TOTAL").contains("proof.other-head").contains("federation-analyst@FEMI");

        int port = freePort();
        Process serving = new Milpa(folder).serve(data, port);
        try {
            Person manager = Person.of(new Milpa(beside()), data, "MAIZ", "manager");
            try (Visitor visitor = manager.signIn("http://127.0.0.1:" + port)) {
                assertThat(visitor.get("/c/MAIZ/trial-balance?lang=es").body())
                        .contains("Balance de comprobación", "Debe");
                assertThat(visitor.get("/c/MAIZ/trial-balance?lang=en").body()).contains("Trial balance", "Debit");
            }
            try (Visitor visitor = analyst(demo).signIn("http://127.0.0.1:" + port)) {
                assertThat(visitor.get("/f/FEMI").body())
                        .contains("MAIZ", "TELA")
                        .doesNotContain("QUIN");
            }
        } finally {
            serving.destroy();
            serving.waitFor(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void anImportThatIsKilledGoesOnAndEndsAsIfNothingHadHappened() throws Exception {
        Path whole = folder.resolve("whole");
        assertThat(run("demo", "--members", "500", "--days", "120", "--no-serve", "--data", whole.toString())
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

    /** The login that the demo printed for the federation of Guatemala. */
    private static Person analyst(Ran demo) {
        String row = demo.out()
                .lines()
                .filter(line -> line.contains(",federation-analyst@FEMI,"))
                .findFirst()
                .orElseThrow();
        List<String> cells = List.of(row.split(",", -1));
        return new Person(cells.get(2), cells.get(3));
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

    /** Commands beside a serving one write what they say elsewhere. */
    private Path beside() throws IOException {
        return Files.createDirectories(folder.resolve("beside"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
