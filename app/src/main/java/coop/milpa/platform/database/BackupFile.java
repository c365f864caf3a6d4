package coop.milpa.platform.database;

/** How a backup is laid out: a tar archive, compressed by gzip, whose last entry lists the others. */
final class BackupFile {

    static final String CLUSTER = "postgres/";
    static final String PASSWORD = "owner-password";
    static final String NOTES = "notes/";

    /** A line an entry, as {@code sha256sum} writes it: checksum, two blanks, name. */
    static final String MANIFEST = "manifest.sha256";

    private BackupFile() {}
}
