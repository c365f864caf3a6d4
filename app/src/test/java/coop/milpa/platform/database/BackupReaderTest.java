package coop.milpa.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.platform.Progress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a damaged name in a backup leads to: the entry is named, and nothing else happens. */
class BackupReaderTest {

    private static final String CONTENT = "content";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aWholeBackupIsUnpacked() throws IOException {
        assertThat(unpack(promising("a", "b/c"), "a", "b/", "b/c")).isEmpty();
        assertThat(target().resolve("b").resolve("c")).hasContent(CONTENT);
    }

    @Test
    void anEntryWithoutANameIsRefused() throws IOException {
        assertThat(unpack(promising("a", "b"), "a", "")).hasValue("");
    }

    @Test
    void anEntryThatTakesTheNameOfAnotherIsRefused() throws IOException {
        assertThat(unpack(promising("a", "b"), "a", "a")).hasValue("a");
        assertThat(target().resolve("a")).hasContent(CONTENT);
    }

    @Test
    void anEntryThatTakesTheNameOfAFolderIsRefused() throws IOException {
        assertThat(unpack(promising("b"), "b/", "b")).hasValue("b");
    }

    @Test
    void aFolderThatTakesTheNameOfAFileIsRefused() throws IOException {
        assertThat(unpack(promising("a"), "a", "a/")).hasValue("a/");
    }

    @Test
    void anEntryInsideAFileIsRefused() throws IOException {
        assertThat(unpack(promising("a", "a/b"), "a", "a/b")).hasValue("a/b");
    }

    @Test
    void anEntryOutsideTheBackupIsRefused() throws IOException {
        assertThat(unpack(promising("../a"), "../a")).hasValue("../a");
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void aNameLongerThanAnyIsRefused() throws IOException {
        String name = "n".repeat(256);
        assertThat(unpack(promising(name), name)).hasValue(name);
    }

    @Test
    void aNameThatTheListHasTwiceIsNotAnother() throws IOException {
        assertThat(unpack(promising("a", "a"), "a", "b")).hasValue("b");
    }

    private Path target() {
        return folder.resolve("target");
    }

    private Optional<String> unpack(String manifest, String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes), UTF_8.name())) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (String name : names) {
                put(tar, name, name.endsWith("/") ? "" : CONTENT);
            }
            put(tar, BackupFile.MANIFEST, manifest);
        }
        return new BackupReader(new ByteArrayInputStream(bytes.toByteArray()), target(), Progress.silent()).unpack();
    }

    private static void put(TarArchiveOutputStream tar, String name, String text) throws IOException {
        var entry = new TarArchiveEntry(name, true);
        entry.setSize(text.length());
        tar.putArchiveEntry(entry);
        tar.write(text.getBytes(UTF_8));
        tar.closeArchiveEntry();
    }

    private static String promising(String... names) {
        String checksum = HexFormat.of().formatHex(Checksums.sha256().digest(CONTENT.getBytes(UTF_8)));
        var manifest = new StringBuilder();
        for (String name : names) {
            manifest.append(checksum).append("  ").append(name).append('\n');
        }
        return manifest.toString();
    }
}
