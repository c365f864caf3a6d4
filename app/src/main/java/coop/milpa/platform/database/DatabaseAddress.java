package coop.milpa.platform.database;

import coop.milpa.platform.PlatformProblem;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Where a database is and who logs in to it.
 *
 * @param url  for JDBC: {@code jdbc:postgresql://host:port/database}
 */
public record DatabaseAddress(String url, String user, String password) {

    private static final int CONNECT_SECONDS = 10;

    /** What this process's connections call themselves, so that the server can tell them from others'. */
    static final String APPLICATION = "milpa-" + ProcessHandle.current().pid();

    static DatabaseAddress local(int port, String database, String password) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + database, Passwords.OWNER, password);
    }

    /** The same database, as the role the program works as. */
    DatabaseAddress asApplication() {
        return new DatabaseAddress(url, Passwords.APPLICATION, Passwords.application(password));
    }

    /** A connection outside every pool; the caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, properties());
    }

    /** A connection that goes by another name than this process's others. */
    Connection connectAs(String application) throws SQLException {
        Properties named = properties();
        named.setProperty("ApplicationName", application);
        return DriverManager.getConnection(url, named);
    }

    Properties properties() {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", APPLICATION);
        properties.setProperty("loginTimeout", String.valueOf(CONNECT_SECONDS));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("reWriteBatchedInserts", "true");
        return properties;
    }

    PlatformProblem unreachable(SQLException why) {
        return new PlatformProblem("platform.database-unreachable", why, url, String.valueOf(why.getMessage()));
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
