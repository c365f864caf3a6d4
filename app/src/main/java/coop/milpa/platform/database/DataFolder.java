package coop.milpa.platform.database;

import coop.milpa.platform.PlatformProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folder in which an installation keeps all that is its own: database, password, locks, logs. */
public record DataFolder(Path root) {

    private static final long LOG_FILE_BYTES = 16L << 20;

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** Where the program writes its log. */
    public Path log() {
        return root.resolve("milpa.log");
    }

    /** Whether a database was made in it. */
    public boolean isUsed() {
        return Files.exists(cluster().resolve("PG_VERSION"));
    }

    /** Whether its disk has less room than the database's next file of the write-ahead log takes. */
    public boolean isFull() {
        return root.toFile().getUsableSpace() < LOG_FILE_BYTES;
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    Path unfinishedCluster() {
        return root.resolve("postgres.unfinished");
    }

    Path ownerPassword() {
        return root.resolve("owner-password");
    }

    Path launchLock() {
        return root.resolve("launch.lock");
    }

    Path servingLock() {
        return root.resolve("serving.lock");
    }

    Path runAs() {
        return root.resolve("run-as");
    }

    /** Makes the folder unless there is one; a {@link PlatformProblem} says why it cannot be used. */
    public void create() {
        try {
            Files.createDirectories(root);
            if (!Files.isWritable(root)) {
                throw new PlatformProblem(
                        "platform.not-ours", root, Files.getOwner(root).getName());
            }
        } catch (IOException e) {
            throw new PlatformProblem("platform.folder-cannot-be-made", e, root, String.valueOf(e.getMessage()));
        }
    }

    boolean isEmpty() {
        if (!Files.exists(root)) {
            return true;
        }
        try (Stream<Path> inside = Files.list(root)) {
            return inside.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
