package coop.milpa.platform.database;

import coop.milpa.kernel.Outcome;
import coop.milpa.platform.BackupNote;
import coop.milpa.platform.Progress;
import coop.milpa.platform.database.BackupRefusal.FileExists;
import coop.milpa.platform.database.BackupRefusal.ServerOfOnesOwn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** PostgreSQL's low-level base backup: the files as they are while it runs, and the log that makes them one state. */
@Component
class BaseBackup implements Backups {

    private final DatabaseServer server;
    private final ObjectProvider<BackupNote> notes;

    BaseBackup(DatabaseServer server, ObjectProvider<BackupNote> notes) {
        this.server = server;
        this.notes = notes;
    }

    @Override
    public Outcome<Written> write(Path file, Progress progress) {
        if (!(server instanceof EmbeddedServer embedded)) {
            return Outcome.refused(new ServerOfOnesOwn());
        }
        if (Files.exists(file)) {
            return Outcome.refused(new FileExists(file));
        }
        try (Connection connection = embedded.owner().connect()) {
            return Outcome.done(write(file, embedded.folder(), new BackupMode(connection), progress));
        } catch (SQLException e) {
            throw embedded.owner().unreachable(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Under another name until it is whole and on disk, so that half a backup never looks like one. */
    private Written write(Path file, DataFolder folder, BackupMode mode, Progress progress)
            throws IOException, SQLException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        try (FileChannel out = FileChannel.open(
                unfinished,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            var writer = new BackupWriter(Channels.newOutputStream(out), progress);
            copy(folder, mode, writer, progress);
            writer.finish();
            out.force(true);
            Files.move(unfinished, file);
            return new Written(file, writer.files(), writer.bytes());
        } finally {
            Files.deleteIfExists(unfinished);
            progress.end();
        }
    }

    private void copy(DataFolder folder, BackupMode mode, BackupWriter writer, Progress progress)
            throws IOException, SQLException {
        for (BackupNote note : notes) {
            writer.text(BackupFile.NOTES + note.name(), note.text());
        }
        writer.text(BackupFile.PASSWORD, Passwords.owner(folder));
        var files = new ClusterFiles(folder.cluster());
        mode.begin();
        progress.begin("backup", size(folder.cluster(), files.data()));
        writer.folder(BackupFile.CLUSTER);
        for (Path path : files.folders()) {
            writer.folder(BackupFile.CLUSTER + path + "/");
        }
        copy(folder, files.data(), writer);
        BackupMode.Ended ended = mode.end();
        writer.text(BackupFile.CLUSTER + "backup_label", ended.label());
        if (!ended.tablespaces().isEmpty()) {
            writer.text(BackupFile.CLUSTER + "tablespace_map", ended.tablespaces());
        }
        copy(folder, files.log(ended.firstLogFile(), ended.lastLogFile()), writer);
    }

    private static void copy(DataFolder folder, List<Path> files, BackupWriter writer) throws IOException {
        for (Path path : files) {
            writer.file(BackupFile.CLUSTER + path, folder.cluster().resolve(path));
        }
    }

    private static long size(Path cluster, List<Path> files) {
        return files.stream()
                .map(cluster::resolve)
                .mapToLong(path -> path.toFile().length())
                .sum();
    }
}
