package coop.milpa.platform.database;

import coop.milpa.kernel.Outcome;
import coop.milpa.platform.Progress;
import java.nio.file.Path;

/** Copies the whole system to one file while it runs. */
public interface Backups {

    /**
     * What was written.
     *
     * @param bytes  of all files in it, before they were compressed
     */
    record Written(Path file, int files, long bytes) {}

    /** Writes a new file; it holds secrets, so nobody but its owner can read it. {@link Restore} reads it. */
    Outcome<Written> write(Path file, Progress progress);
}
