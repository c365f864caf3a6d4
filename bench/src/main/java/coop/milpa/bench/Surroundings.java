package coop.milpa.bench;

import coop.milpa.cli.Platform;
import coop.milpa.platform.database.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Consumer;

/**
 * Where a benchmark runs.
 *
 * @param platform  all modules, on an empty embedded PostgreSQL with durable settings
 * @param owner  the owner of its database, for baselines that need tables of their own
 * @param seconds  how long each phase lasts
 * @param say  tells whoever waits what happens
 */
public record Surroundings(Platform platform, DatabaseAddress owner, int seconds, Consumer<String> say) {

    /** A connection as the owner. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(owner.url(), owner.user(), owner.password());
    }
}
