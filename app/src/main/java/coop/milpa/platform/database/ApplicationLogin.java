package coop.milpa.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Lets the role that the program works as log in. Migrations make the role; they do not know its password. */
record ApplicationLogin(DatabaseAddress owner) {

    private static final String WRONG_PASSWORD = "28P01";
    private static final String MAY_NOT_LOG_IN = "28000";

    void ensure() {
        try {
            if (!works()) {
                allow();
            }
        } catch (SQLException e) {
            throw owner.unreachable(e);
        }
    }

    private boolean works() throws SQLException {
        try (Connection connection = owner.asApplication().connect()) {
            return connection.isValid(0);
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState()) || MAY_NOT_LOG_IN.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /** One process at a time: two that change a role at once make one of them fail. */
    private void allow() throws SQLException {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtext('" + Passwords.APPLICATION + "'))");
            statement.execute("alter role " + Passwords.APPLICATION + " login password '"
                    + owner.asApplication().password() + "'");
            connection.commit();
        }
    }
}
