package coop.milpa.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.milpa.platform.Progress;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** Writes the entries of a backup and keeps their checksums. */
final class BackupWriter {

    private static final int CHUNK = 1 << 16;
    private static final int FAST = 1;

    private final GzipCompressorOutputStream gzip;
    private final TarArchiveOutputStream tar;
    private final Progress progress;
    private final StringBuilder manifest = new StringBuilder();
    private final byte[] chunk = new byte[CHUNK];
    private int files;
    private long bytes;

    BackupWriter(OutputStream out, Progress progress) throws IOException {
        var fast = new GzipParameters();
        fast.setCompressionLevel(FAST);
        this.gzip = new GzipCompressorOutputStream(new BufferedOutputStream(out), fast);
        this.tar = new TarArchiveOutputStream(gzip);
        this.progress = progress;
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    }

    int files() {
        return files;
    }

    long bytes() {
        return bytes;
    }

    /** @param name  ends in a slash */
    void folder(String name) throws IOException {
        tar.putArchiveEntry(new TarArchiveEntry(name));
        tar.closeArchiveEntry();
    }

    void text(String name, String text) throws IOException {
        byte[] content = text.getBytes(UTF_8);
        begin(name, content.length);
        MessageDigest digest = Checksums.sha256();
        digest.update(content);
        tar.write(content);
        end(name, content.length, digest);
    }

    /**
     * Copies a file that the server may be changing. As many bytes as it has now: what it grows by is in the
     * write-ahead log, and so is what it was cut off; a file gone meanwhile was dropped, which the log says too.
     */
    void file(String name, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            begin(name, size);
            end(name, size, copy(in, size));
        } catch (NoSuchFileException e) {
            return;
        }
    }

    /** Ends the archive with its list of checksums. What it writes to stays open. */
    void finish() throws IOException {
        byte[] list = manifest.toString().getBytes(UTF_8);
        begin(BackupFile.MANIFEST, list.length);
        tar.write(list);
        tar.closeArchiveEntry();
        tar.finish();
        tar.flush();
        gzip.finish();
        gzip.flush();
    }

    private MessageDigest copy(InputStream in, long size) throws IOException {
        MessageDigest digest = Checksums.sha256();
        for (long left = size; left > 0; ) {
            int wanted = (int) Math.min(left, CHUNK);
            int read = in.readNBytes(chunk, 0, wanted);
            Arrays.fill(chunk, read, wanted, (byte) 0);
            digest.update(chunk, 0, wanted);
            tar.write(chunk, 0, wanted);
            left -= wanted;
        }
        return digest;
    }

    private void begin(String name, long size) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(size);
        tar.putArchiveEntry(entry);
    }

    private void end(String name, long size, MessageDigest digest) throws IOException {
        tar.closeArchiveEntry();
        manifest.append(HexFormat.of().formatHex(digest.digest()))
                .append("  ")
                .append(name)
                .append('\n');
        files++;
        bytes += size;
        progress.advance(size);
    }
}
