package coop.milpa.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.BackupNote;
import coop.milpa.platform.Progress;
import coop.milpa.platform.database.BackupRefusal.Damaged;
import coop.milpa.platform.database.BackupRefusal.FileExists;
import coop.milpa.platform.database.BackupRefusal.FolderNotEmpty;
import coop.milpa.platform.database.BackupRefusal.NoSuchFile;
import coop.milpa.platform.database.BackupRefusal.ServerOfOnesOwn;
import coop.milpa.platform.database.Backups.Written;
import coop.milpa.platform.database.Restore.Restored;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** A copy of a running system is one state of it, and nothing damaged is ever restored. */
class BackupTests {

    private static TestFolder small = new TestFolder(Path.of(""));
    private TestFolder folder = new TestFolder(Path.of(""));

    /** One backup that several tests damage copies of. */
    @BeforeAll
    static void backUpSmallSystem() throws IOException {
        small = TestFolder.make();
        try (EmbeddedServer server = EmbeddedServer.open(small.data("d"))) {
            assertThat(backup(server, small)).isInstanceOf(Outcome.Done.class);
        }
    }

    @AfterAll
    static void deleteSmallSystem() throws IOException {
        small.close();
    }

    @BeforeEach
    void makeFolder() throws IOException {
        folder = TestFolder.make();
    }

    @AfterEach
    void deleteFolder() throws IOException {
        folder.close();
    }

    @Test
    void aCopyMadeWhileOthersWriteIsOneState() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.open(folder.data("d"))) {
            Sql.run(server.owner(), "create table pair (one int, other int)");
            Sql.run(server.owner(), "insert into pair select n, -n from generate_series(1, 50000) n");
            var enough = new AtomicBoolean();
            Thread writer = Thread.ofVirtual().start(() -> writePairsUntil(enough, server.owner()));
            assertThat(backup(server, folder)).isInstanceOf(Outcome.Done.class);
            enough.set(true);
            writer.join();
        }
        assertThat(restore("r")).isEqualTo(Outcome.done(new Restored(Map.of("head-of-chain", "abc"))));
        try (EmbeddedServer restored = EmbeddedServer.open(folder.data("r"))) {
            assertThat(Sql.ask(restored.owner(), "select count(*) >= 50000 and sum(one + other) = 0 from pair"))
                    .isEqualTo("t");
        }
    }

    @Test
    void aChangedByteIsFoundAndNothingIsRestored() throws Exception {
        Files.copy(small.path().resolve("backup.tar.gz"), file());
        flipByteInTheMiddle(file());
        assertThat(((Outcome.Refused<Restored>) restore("r")).why()).isInstanceOf(Damaged.class);
        assertThat(folder.data("r").isEmpty()).isTrue();
    }

    @Test
    void aCopyCutOffIsFoundAndNothingIsRestored() throws Exception {
        Files.copy(small.path().resolve("backup.tar.gz"), file());
        try (var bytes = new RandomAccessFile(file().toFile(), "rw")) {
            bytes.setLength(bytes.length() / 2);
        }
        assertThat(((Outcome.Refused<Restored>) restore("r")).why()).isInstanceOf(Damaged.class);
        assertThat(folder.data("r").isEmpty()).isTrue();
    }

    @Test
    void whatIsNoBackupIsRefused() throws IOException {
        Files.writeString(file(), "code,name\n");
        assertThat(((Outcome.Refused<Restored>) restore("r")).why()).isInstanceOf(Damaged.class);
    }

    @Test
    void noFolderIsRestoredOver() throws Exception {
        Files.copy(small.path().resolve("backup.tar.gz"), file());
        Path used = Files.createDirectory(folder.data("d").root());
        Files.writeString(used.resolve("letter.txt"), "precious");
        assertThat(restore("d")).isEqualTo(refused(new FolderNotEmpty(used)));
        assertThat(used).isDirectoryContaining("glob:**/letter.txt");
    }

    @Test
    void noFileIsWrittenOver() throws Exception {
        Files.writeString(file(), "precious");
        try (EmbeddedServer server = EmbeddedServer.open(small.data("d"))) {
            assertThat(backup(server, folder)).isEqualTo(refused(new FileExists(file())));
        }
        assertThat(file()).hasContent("precious");
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThat(restore("r")).isEqualTo(refused(new NoSuchFile(file())));
    }

    @Test
    void aServerOfOnesOwnHasBetterMeans() {
        var own = new ExternalServer(new DatabaseAddress("jdbc:postgresql://h/d", "u", "p"));
        assertThat(backup(own, folder)).isEqualTo(refused(new ServerOfOnesOwn()));
    }

    private Path file() {
        return folder.path().resolve("backup.tar.gz");
    }

    private static Outcome<Written> backup(DatabaseServer server, TestFolder folder) {
        return new BaseBackup(server, notes()).write(folder.path().resolve("backup.tar.gz"), Progress.silent());
    }

    private Outcome<Restored> restore(String name) {
        return Restore.restore(file(), folder.data(name), Progress.silent());
    }

    private static <T> Outcome<T> refused(Refusal why) {
        return Outcome.refused(why);
    }

    private static ObjectProvider<BackupNote> notes() {
        record Head(String name, String text) implements BackupNote {}

        var beans = new StaticListableBeanFactory();
        beans.addBean("head", new Head("head-of-chain", "abc"));
        return beans.getBeanProvider(BackupNote.class);
    }

    private static void writePairsUntil(AtomicBoolean enough, DatabaseAddress address) {
        try {
            while (!enough.get()) {
                Sql.run(address, "insert into pair select n, -n from generate_series(1, 1000) n");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void flipByteInTheMiddle(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(bytes.length() / 2);
            int before = bytes.read();
            bytes.seek(bytes.length() / 2);
            bytes.write(before ^ 1);
        }
    }
}
