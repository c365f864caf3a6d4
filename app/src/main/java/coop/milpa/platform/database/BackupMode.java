package coop.milpa.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The server's backup mode, which lasts as long as one connection. A slot that ends with the connection keeps the
 * write-ahead log from being recycled meanwhile.
 */
record BackupMode(Connection connection) {

    private static final Pattern FIRST_LOG_FILE = Pattern.compile("START WAL LOCATION: \\S+ \\(file ([0-9A-F]{24})\\)");

    /**
     * What the server says at the end.
     *
     * @param label  belongs into the copy as {@code backup_label}: it says where recovery begins
     * @param tablespaces  belongs into the copy as {@code tablespace_map}, unless empty
     */
    record Ended(String label, String tablespaces, String lastLogFile) {

        String firstLogFile() {
            Matcher line = FIRST_LOG_FILE.matcher(label);
            if (!line.find()) {
                throw new IllegalStateException("The server's label names no log file: " + label);
            }
            return line.group(1);
        }
    }

    void begin() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)");
            statement.execute("select pg_backup_start('milpa', fast => true)");
        }
    }

    Ended end() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select labelfile, coalesce(spcmapfile, ''), pg_walfile_name(lsn)
                        from pg_backup_stop(wait_for_archive => false)
                        """)) {
            row.next();
            return new Ended(row.getString(1), row.getString(2), row.getString(3));
        }
    }
}
