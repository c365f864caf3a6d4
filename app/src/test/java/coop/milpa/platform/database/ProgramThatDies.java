package coop.milpa.platform.database;

import java.nio.file.Path;
import java.sql.SQLException;

/** Writes a row and ends without any farewell, as if killed. */
final class ProgramThatDies {

    static final int STATUS = 86;

    private ProgramThatDies() {}

    public static void main(String[] arguments) throws SQLException {
        EmbeddedServer server = EmbeddedServer.open(new DataFolder(Path.of(arguments[0])));
        Sql.run(server.owner(), "create table acknowledged as select 1 as it");
        Runtime.getRuntime().halt(STATUS);
    }
}
