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
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The program from outside: started, interrupted, killed. */
class LauncherTests {

    /** 128 and the number of SIGTERM. SIGINT, which Ctrl-C sends, is ignored in jobs that a shell runs behind. */
    private static final int TOLD_TO_END = 143;

    private Path folder = Path.of("");

    /** Not under a folder that only its owner may enter: the database may run as another user. */
    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("milpa-launcher");
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
    void helpLeavesNothingBehind() throws Exception {
        Ran help = new Milpa(folder).run("--help");
        assertThat(help.status()).as(help.err()).isZero();
        assertThat(help.out()).contains("backup", "restore", "up");
        assertThat(help.err()).isEmpty();
        assertThat(files()).containsExactly("err", "out");
    }

    @Test
    void wrongUsageIsStatusTwo() throws Exception {
        assertThat(new Milpa(folder).run("nonsense").status()).isEqualTo(2);
    }

    @Test
    void whoeverTellsItToEndEndsTheDatabaseToo() throws Exception {
        Path data = folder.resolve("data");
        int port = freePort();
        Process serving = new Milpa(folder).serve(data, port);
        assertThat(statusOfFirstPage(port)).isLessThan(500);
        serving.destroy();
        assertThat(serving.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(serving.exitValue()).isEqualTo(TOLD_TO_END);
        assertThat(data.resolve("postgres").resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void commandsWorkBesideAServingProgramButNobodyServesTwice() throws Exception {
        Path data = folder.resolve("data");
        Process serving = new Milpa(folder).serve(data, freePort());
        try {
            Ran backup = new Milpa(folder).run("backup", folder.resolve("b").toString(), "--data", data.toString());
            assertThat(backup.status()).as(backup.err()).isZero();
            Ran second = new Milpa(folder).run("up", "--port", "" + freePort(), "--data", data.toString());
            assertThat(second.status()).isEqualTo(3);
            assertThat(second.err()).contains("http://127.0.0.1:");
        } finally {
            serving.destroy();
            serving.waitFor(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void whatAKilledProgramLeftIsTakenOver() throws Exception {
        Path data = folder.resolve("data");
        Process serving = new Milpa(folder).serve(data, freePort());
        serving.destroyForcibly().waitFor();
        assertThat(data.resolve("postgres").resolve("postmaster.pid")).exists();
        Ran backup = new Milpa(folder).run("backup", folder.resolve("b").toString(), "--data", data.toString());
        assertThat(backup.status()).as(backup.err()).isZero();
        assertThat(data.resolve("postgres").resolve("postmaster.pid")).doesNotExist();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static int statusOfFirstPage(int port) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
