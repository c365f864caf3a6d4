package coop.milpa.platform.database;

/** The PostgreSQL server the program works with. */
public interface DatabaseServer extends AutoCloseable {

    /** How its owner logs in: for migrations and backups, never for work. */
    DatabaseAddress owner();

    /** Lets go of it; a server of Milpa's own ends with its last user. */
    @Override
    void close();
}
