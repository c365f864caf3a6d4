package coop.milpa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.platform.database.DataFolder;
import coop.milpa.platform.database.EmbeddedServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A PostgreSQL that Milpa does not manage, made by the programs that it brings, into which nobody gets without a
 * password.
 *
 * @param programs  where {@code initdb} and {@code pg_ctl} are
 */
record PlainServer(Path programs, Path folder, int port) implements AutoCloseable {

    private static final String ADMINISTRATOR = "administrator";
    private static final String PASSWORD = "of the administrator";
    private static final String ORDINARY_USER = "nobody";

    static PlainServer make(Path folder) throws IOException {
        Path own = Files.createDirectory(folder.resolve("own-server"));
        Path password = Files.writeString(own.resolve("password"), PASSWORD);
        if (isRoot()) {
            give(own);
            give(password);
        }
        var server = new PlainServer(programs(folder), own, freePort());
        server.start(password);
        return server;
    }

    /** What an administrator does before Milpa comes; the statements of docs/howto/run-in-production.md. */
    void administer(String statements) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (Connection connection = DriverManager.getConnection(url, ADMINISTRATOR, PASSWORD);
                Statement statement = connection.createStatement()) {
            for (String each : statements.split(";\\s*", -1)) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
        }
    }

    Map<String, String> environment(String password) {
        return Map.of(
                "MILPA_DATABASE_URL",
                "jdbc:postgresql://127.0.0.1:" + port + "/milpa",
                "MILPA_DATABASE_USER",
                "milpa",
                "MILPA_DATABASE_PASSWORD",
                password);
    }

    @Override
    public void close() throws IOException {
        run("pg_ctl", "stop", "-w", "-m", "fast", "-D", cluster());
    }

    private void start(Path password) throws IOException {
        run("initdb", "-D", cluster(), "-U", ADMINISTRATOR, "-A", "scram-sha-256", "--pwfile", password.toString());
        String options = "-c listen_addresses=127.0.0.1 -c port=" + port + " -c unix_socket_directories=''";
        run(
                "pg_ctl",
                "start",
                "-w",
                "-D",
                cluster(),
                "-l",
                folder.resolve("log").toString(),
                "-o",
                options);
    }

    private String cluster() {
        return folder.resolve("cluster").toString();
    }

    private void run(String program, String... words) throws IOException {
        Stream<String> command =
                Stream.concat(Stream.of(programs.resolve(program).toString()), Stream.of(words));
        Stream<String> user = isRoot()
                ? Stream.of("setpriv", "--reuid", ORDINARY_USER, "--regid", "nogroup", "--clear-groups", "--")
                : Stream.empty();
        Process process = new ProcessBuilder(Stream.concat(user, command).toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolveSibling("own-server.out").toFile()))
                .start();
        assertThat(process.onExit().join().exitValue())
                .as("%s; see own-server.out", program)
                .isZero();
    }

    /** Those of a server that Milpa manages: the folder that its program was started from. */
    private static Path programs(Path folder) throws IOException {
        var data = new DataFolder(folder.resolve("managed"));
        try (EmbeddedServer managed = EmbeddedServer.open(data)) {
            List<String> lines =
                    Files.readAllLines(data.root().resolve("postgres").resolve("postmaster.opts"));
            assertThat(managed.owner().url()).isNotEmpty();
            return Path.of(lines.getFirst().split(" ", -1)[0]).resolveSibling("");
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static void give(Path path) throws IOException {
        Files.setOwner(
                path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(ORDINARY_USER));
    }
}
