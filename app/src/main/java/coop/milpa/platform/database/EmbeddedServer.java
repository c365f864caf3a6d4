package coop.milpa.platform.database;

import coop.milpa.platform.PlatformProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server that comes with Milpa, on its data folder. A server that already runs there is adopted; one
 * that dies is started again; it is stopped by the last process that leaves it. Each process keeps one connection open
 * for as long as it uses the server, and that is what the others count.
 */
public final class EmbeddedServer implements DatabaseServer {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String DATABASE = "milpa";
    private static final String MAINTENANCE = "postgres";
    private static final Executor BESIDE = task -> Thread.ofVirtual().start(task);
    private static final long REVIVE_PAUSE_SECONDS = 3;

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name = DatabaseAddress.APPLICATION + "-" + COUNT.incrementAndGet();
    private final DataFolder folder;
    private final Launcher launcher;
    private final String password;
    private int port;
    private Connection presence;
    private boolean closed;

    private EmbeddedServer(DataFolder folder, List<String> settings) {
        this.folder = folder;
        this.launcher = new Launcher(folder, settings);
        this.password = Passwords.owner(folder);
        launcher.makeCluster();
        this.port = adopt().orElseGet(() -> launcher.start(0));
        this.presence = enter();
    }

    /** The running server of this folder; made and started if need be. */
    public static EmbeddedServer open(DataFolder folder) {
        return open(folder, List.of());
    }

    /** The same with further settings, {@code name=value}, for a server that this call starts. */
    static EmbeddedServer open(DataFolder folder, List<String> settings) {
        folder.create();
        return LaunchLock.holding(folder, () -> {
            var server = new EmbeddedServer(folder, settings);
            server.createDatabase();
            server.watch();
            return server;
        });
    }

    @Override
    public DatabaseAddress owner() {
        return address(DATABASE);
    }

    /** Another database on the same server. */
    DatabaseAddress address(String database) {
        return DatabaseAddress.local(port, database, password);
    }

    DataFolder folder() {
        return folder;
    }

    @Override
    public void close() {
        LaunchLock.run(folder, () -> {
            if (!closed) {
                closed = true;
                leave();
            }
        });
    }

    private void leave() {
        try (Connection last = presence) {
            if (othersAreLeft(last)) {
                return;
            }
        } catch (SQLException e) {
            LOG.warn("The server ended before it was left", e);
        }
        launcher.stop();
    }

    private boolean othersAreLeft(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select exists (select from pg_stat_activity
                               where backend_type = 'client backend' and application_name not in (?, ?))
                """)) {
            statement.setString(1, DatabaseAddress.APPLICATION);
            statement.setString(2, name);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    /** The port of a server that runs here already, because a process beside this one uses it or one was killed. */
    private Optional<Integer> adopt() {
        return PostmasterFile.read(folder).filter(this::isOurs).map(PostmasterFile::port);
    }

    private boolean isOurs(PostmasterFile running) {
        var address = DatabaseAddress.local(running.port(), MAINTENANCE, password);
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show data_directory")) {
            rows.next();
            return Path.of(rows.getString(1))
                    .toRealPath()
                    .equals(folder.cluster().toRealPath());
        } catch (SQLException e) {
            LOG.debug("Nobody answers on port {}; the server is started", running.port(), e);
            return false; // a file left by a killed server; starting decides
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Connection enter() {
        try {
            return address(MAINTENANCE).connectAs(name);
        } catch (SQLException e) {
            throw owner().unreachable(e);
        }
    }

    private void createDatabase() {
        try (Statement statement = presence.createStatement();
                ResultSet rows = statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
            if (!rows.next()) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            throw owner().unreachable(e);
        }
    }

    private void watch() {
        PostmasterFile.read(folder)
                .ifPresent(running -> BESIDE.execute(() -> {
                    running.process().onExit().join();
                    revive();
                }));
    }

    private void revive() {
        try {
            LaunchLock.run(folder, () -> {
                if (!closed) {
                    startAgain();
                }
            });
        } catch (PlatformProblem e) {
            LOG.error("The database server does not start again; the next try follows", e);
            CompletableFuture.delayedExecutor(REVIVE_PAUSE_SECONDS, TimeUnit.SECONDS, BESIDE)
                    .execute(this::revive);
        }
    }

    /** On the same port, which the pool goes on asking. */
    private void startAgain() {
        LOG.warn("The database server on port {} ended unasked; starting it again", port);
        port = adopt().orElseGet(() -> launcher.start(port));
        presence = enter();
        watch();
    }
}
