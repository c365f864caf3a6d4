package coop.milpa.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.milpa.kernel.Outcome;
import coop.milpa.platform.Progress;
import coop.milpa.platform.database.BackupRefusal.Damaged;
import coop.milpa.platform.database.BackupRefusal.FolderNotEmpty;
import coop.milpa.platform.database.BackupRefusal.NoSuchFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes a data folder from a backup, and proves that its database starts. */
public final class Restore {

    private Restore() {}

    /** What modules had put in beside the data: note by name. */
    public record Restored(Map<String, String> notes) {}

    /**
     * Verifies every entry as it is unpacked; a backup that is not whole leaves the folder as it was.
     *
     * @param folder  does not exist, or is empty
     */
    public static Outcome<Restored> restore(Path file, DataFolder folder, Progress progress) {
        if (!Files.exists(file)) {
            return Outcome.refused(new NoSuchFile(file));
        }
        if (!folder.isEmpty()) {
            return Outcome.refused(new FolderNotEmpty(folder.root()));
        }
        folder.create();
        try {
            return restoreInto(folder, file, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome<Restored> restoreInto(DataFolder folder, Path file, Progress progress) throws IOException {
        Path unpacked = folder.root().resolve("restore.unfinished");
        progress.begin("restore", 0);
        try {
            Optional<String> wrong = unpack(file, unpacked, progress);
            if (wrong.isPresent()) {
                return Outcome.refused(new Damaged(file, wrong.get()));
            }
            var restored = new Restored(notes(unpacked));
            moveIn(folder, unpacked);
            EmbeddedServer.open(folder).close();
            return Outcome.done(restored);
        } finally {
            Folders.delete(unpacked);
            progress.end();
        }
    }

    private static Optional<String> unpack(Path file, Path target, Progress progress) throws IOException {
        try (var bytes = new BufferedInputStream(Files.newInputStream(file))) {
            return new BackupReader(bytes, target, progress).unpack();
        }
    }

    /** The cluster last: a folder without one is not in use. */
    private static void moveIn(DataFolder folder, Path unpacked) throws IOException {
        Passwords.writeSecretly(
                folder.ownerPassword(),
                Files.readString(unpacked.resolve(BackupFile.PASSWORD)).strip());
        Path cluster = unpacked.resolve(BackupFile.CLUSTER);
        RunAs.of(folder, Binaries.unpacked(folder)).handOver(cluster);
        Files.move(cluster, folder.cluster());
    }

    private static Map<String, String> notes(Path unpacked) throws IOException {
        Map<String, String> notes = new TreeMap<>();
        Path folder = unpacked.resolve(BackupFile.NOTES);
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path note : files.toList()) {
                    notes.put(String.valueOf(note.getFileName()), Files.readString(note, UTF_8));
                }
            }
        }
        return notes;
    }
}
