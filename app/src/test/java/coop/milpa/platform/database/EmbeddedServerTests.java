package coop.milpa.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import coop.milpa.platform.PlatformProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server that comes with Milpa: shared, adopted, killed, started again. */
class EmbeddedServerTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private TestFolder folder = new TestFolder(Path.of(""));

    @BeforeEach
    void makeFolder() throws IOException {
        folder = TestFolder.make();
    }

    @AfterEach
    void deleteFolder() throws IOException {
        folder.close();
    }

    @Test
    void whatWasWrittenIsThereAfterAStop() throws SQLException {
        DataFolder data = folder.data("d");
        try (EmbeddedServer server = EmbeddedServer.open(data)) {
            Sql.run(server.owner(), "create table kept as select 7 as it");
        }
        assertThat(PostmasterFile.read(data)).as("it was stopped").isEmpty();
        try (EmbeddedServer server = EmbeddedServer.open(data)) {
            assertThat(Sql.ask(server.owner(), "select it from kept")).isEqualTo("7");
        }
    }

    @Test
    void nothingTradesSafetyForSpeed() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.open(folder.data("d"))) {
            String settings = Sql.ask(server.owner(), """
                    select string_agg(name || '=' || setting, ' ' order by name) from pg_settings
                    where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums', 'wal_level',
                                   'listen_addresses', 'unix_socket_directories', 'server_encoding')
                    """);
            assertThat(settings)
                    .isEqualTo("data_checksums=on fsync=on full_page_writes=on listen_addresses=127.0.0.1"
                            + " server_encoding=UTF8 synchronous_commit=on unix_socket_directories= wal_level=replica");
        }
    }

    @Test
    void nobodyElseReadsThePassword() throws IOException {
        try (EmbeddedServer server = EmbeddedServer.open(folder.data("d"))) {
            Path password = server.folder().ownerPassword();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                    .isEqualTo("rw-------");
            var guessed = new DatabaseAddress(server.owner().url(), "milpa", "guessed");
            assertThatThrownBy(guessed::connect).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void theLastToLeaveStopsIt() throws SQLException {
        DataFolder data = folder.data("d");
        EmbeddedServer first = EmbeddedServer.open(data);
        try (EmbeddedServer second = EmbeddedServer.open(data)) {
            assertThat(second.owner()).as("one server for both").isEqualTo(first.owner());
            first.close();
            assertThat(Sql.ask(second.owner(), "select 1")).isEqualTo("1");
        }
        assertThat(PostmasterFile.read(data)).isEmpty();
    }

    @Test
    void aServerWhoseProgramWasKilledIsAdopted() throws Exception {
        DataFolder data = folder.data("d");
        killedWhileItRuns(data);
        long orphan = PostmasterFile.read(data).orElseThrow().process().pid();
        try (EmbeddedServer server = EmbeddedServer.open(data)) {
            assertThat(PostmasterFile.read(data).orElseThrow().process().pid()).isEqualTo(orphan);
            assertThat(Sql.ask(server.owner(), "select it from acknowledged")).isEqualTo("1");
        }
        assertThat(PostmasterFile.read(data)).isEmpty();
    }

    @Test
    void aKilledServerIsStartedAgainAndLosesNothingAcknowledged() throws SQLException {
        DataFolder data = folder.data("d");
        try (EmbeddedServer server = EmbeddedServer.open(data)) {
            Sql.run(server.owner(), "create table acknowledged as select 1 as it");
            kill(data);
            await().atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(SQLException.class)
                    .until(() -> Sql.ask(server.owner(), "select it from acknowledged"), "1"::equals);
        }
        assertThat(PostmasterFile.read(data)).isEmpty();
    }

    @Test
    void aServerKilledBetweenTwoRunsRecovers() throws Exception {
        DataFolder data = folder.data("d");
        killedWhileItRuns(data);
        kill(data);
        try (EmbeddedServer server = EmbeddedServer.open(data)) {
            assertThat(Sql.ask(server.owner(), "select it from acknowledged")).isEqualTo("1");
        }
    }

    @Test
    void aMakingThatWasKilledHalfWayBeginsAgain() throws IOException, SQLException {
        DataFolder data = folder.data("d");
        Files.createDirectories(data.unfinishedCluster().resolve("cluster").resolve("base"));
        try (EmbeddedServer server = EmbeddedServer.open(data)) {
            assertThat(Sql.ask(server.owner(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void dataOfAnotherVersionAreRefusedWithTheReason() throws IOException {
        DataFolder data = folder.data("d");
        EmbeddedServer.open(data).close();
        Files.writeString(data.cluster().resolve("PG_VERSION"), "11\n");
        assertThatThrownBy(() -> EmbeddedServer.open(data))
                .isInstanceOfSatisfying(
                        PlatformProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("platform.other-version"));
    }

    @Test
    void oneProcessServesAFolder() {
        DataFolder data = folder.data("d");
        try (ServingLock first = ServingLock.take(data, "http://127.0.0.1:1/")) {
            assertThatThrownBy(() -> ServingLock.take(data, "http://127.0.0.1:2/"))
                    .isInstanceOf(PlatformProblem.class)
                    .hasMessageContaining(first.address());
        }
        ServingLock.take(data, "http://127.0.0.1:3/").close();
    }

    /** Runs the program beside this one until it has written, and kills it. */
    private static void killedWhileItRuns(DataFolder data) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ProgramThatDies.class.getName(),
                        data.root().toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(ProgramThatDies.STATUS);
    }

    private static void kill(DataFolder data) {
        ProcessHandle postmaster = PostmasterFile.read(data).orElseThrow().process();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
    }
}
