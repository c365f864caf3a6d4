package coop.milpa.platform.database;

/**
 * A server of one's own, named by settings; Milpa neither starts nor stops it.
 *
 * @param owner  may create schemas and roles in the database it names
 */
record ExternalServer(DatabaseAddress owner) implements DatabaseServer {

    @Override
    public void close() {}
}
