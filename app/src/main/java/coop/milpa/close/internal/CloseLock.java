package coop.milpa.close.internal;

import coop.milpa.kernel.CooperativeId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Lets one close of a cooperative run at a time, in whatever process. The lock belongs to a connection, so it ends with
 * the process that took it.
 */
@Component
class CloseLock {

    private final DataSource database;

    CloseLock(DataSource database) {
        this.database = database;
    }

    /** The work's answer; empty if somebody else holds the lock. */
    <T> Optional<T> whileHolding(CooperativeId cooperative, Supplier<T> work) {
        try (Connection connection = database.getConnection()) {
            if (!ask(connection, "select pg_try_advisory_lock(hashtextextended(?, 0))", cooperative)) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.get());
            } finally {
                ask(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", cooperative);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The lock of the close was lost: " + e.getMessage(), e);
        }
    }

    private static boolean ask(Connection connection, String question, CooperativeId cooperative) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, "milpa.close:" + cooperative);
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }
}
