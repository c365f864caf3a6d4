package coop.milpa.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * A server for tests: as the program starts it, but it may lose data when the machine does. Its folder is kept from
 * run to run, one for each working copy and each JVM that tests beside another; in the system's temporary folder,
 * where the user that it runs as can go.
 */
public final class TestServer {

    private static final List<String> CARELESS =
            List.of("fsync=off", "full_page_writes=off", "synchronous_commit=off", "shared_buffers=128MB");
    private static final String PREFIX = "test_" + ProcessHandle.current().pid() + "_";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestServer() {}

    /** Started on first use, left when the JVM ends. */
    private static final class Running {
        static final EmbeddedServer SERVER = start();

        private static EmbeddedServer start() {
            EmbeddedServer server = EmbeddedServer.open(folder(), CARELESS);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            dropLeftovers(server);
            return server;
        }
    }

    /** Brought to today on first use; what is made after it is a copy. */
    private static final class Migrated {
        static final String NAME = migrated();

        private static String migrated() {
            String name = fresh("");
            migrations(Running.SERVER.address(name)).load().migrate();
            return name;
        }
    }

    /** An empty database that nobody else has. */
    public static DatabaseAddress freshDatabase() {
        return Running.SERVER.address(fresh(""));
    }

    /** One that nobody else has, with every table of today and no row. */
    public static DatabaseAddress migratedDatabase() {
        return Running.SERVER.address(fresh(" template " + Migrated.NAME));
    }

    /** All migrations, as the program runs them at its start. */
    public static FluentConfiguration migrations(DatabaseAddress database) {
        return Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .defaultSchema("public");
    }

    private static String fresh(String like) {
        String name = PREFIX + COUNT.incrementAndGet();
        try (Connection connection = Running.SERVER.address("postgres").connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + like);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return name;
    }

    private static DataFolder folder() {
        String workingCopy = Path.of("").toAbsolutePath().toString();
        String beside = System.getProperty("milpa.test.fork", "1");
        String name = "milpa-test-" + User.id() + "-" + Integer.toHexString(workingCopy.hashCode()) + "-" + beside;
        return new DataFolder(Path.of(System.getProperty("java.io.tmpdir"), name));
    }

    /** Databases of runs that have ended. */
    private static void dropLeftovers(EmbeddedServer server) {
        try (Connection connection = server.address("postgres").connect();
                Statement statement = connection.createStatement()) {
            for (String name : databases(statement)) {
                long run = Long.parseLong(name.split("_", -1)[1]);
                if (ProcessHandle.of(run).isEmpty()) {
                    statement.execute("drop database if exists " + name);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> databases(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select datname from pg_database where datname ~ '^test_'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
