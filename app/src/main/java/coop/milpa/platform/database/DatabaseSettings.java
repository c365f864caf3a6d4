package coop.milpa.platform.database;

import coop.milpa.platform.PlatformProblem;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is, from {@code milpa.data} and {@code milpa.database.*} (so {@code MILPA_DATABASE_URL},
 * {@code MILPA_DATABASE_USER}, {@code MILPA_DATABASE_PASSWORD}).
 *
 * @param data  folder of the server that comes with Milpa; used when no server of one's own is named
 * @param database  a server of one's own
 */
@ConfigurationProperties("milpa")
record DatabaseSettings(
        @DefaultValue("./.milpa") Path data, @DefaultValue Server database) {

    /**
     * A server of one's own.
     *
     * @param url  for JDBC; empty for the server that comes with Milpa
     * @param user  owns the database
     * @param password  the owner's
     * @param connections  how many the program keeps at most
     */
    record Server(
            @DefaultValue("") String url,
            @DefaultValue("milpa") String user,
            @DefaultValue("") String password,
            @DefaultValue("16") int connections) {

        @Override
        public String toString() {
            return user + " at " + url;
        }
    }

    DatabaseServer server() {
        if (database.url().isEmpty()) {
            return EmbeddedServer.open(new DataFolder(data));
        }
        if (database.password().isEmpty()) {
            throw new PlatformProblem("platform.password-missing", database.url());
        }
        return new ExternalServer(new DatabaseAddress(database.url(), database.user(), database.password()));
    }
}
