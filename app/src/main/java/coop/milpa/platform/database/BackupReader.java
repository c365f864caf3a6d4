package coop.milpa.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.milpa.platform.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Unpacks a backup and holds every entry against the list at its end. */
final class BackupReader {

    private static final int CHUNK = 1 << 16;
    private static final int CHECKSUM_LETTERS = 64;
    private static final int NAME_BYTES_MAX = 255;

    private final InputStream bytes;
    private final Path target;
    private final Progress progress;
    private final Map<String, String> found = new TreeMap<>();
    private final byte[] chunk = new byte[CHUNK];

    BackupReader(InputStream bytes, Path target, Progress progress) {
        this.bytes = bytes;
        this.target = target;
        this.progress = progress;
    }

    /**
     * Unpacks all.
     *
     * @return what was found wrong first: an entry's name or what the archive's format stumbled over; empty if nothing
     */
    Optional<String> unpack() throws IOException {
        Files.createDirectories(target);
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
        try (var tar = open()) {
            return difference(promised(tar));
        } catch (UnreadableException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Unpacks up to the list of checksums, which is the last entry. */
    private Map<String, String> promised(TarArchiveInputStream tar) throws IOException {
        for (Optional<TarArchiveEntry> entry = next(tar); entry.isPresent(); entry = next(tar)) {
            if (entry.get().getName().equals(BackupFile.MANIFEST)) {
                return parse(readAll(tar));
            }
            unpack(tar, entry.get());
        }
        throw new UnreadableException(BackupFile.MANIFEST);
    }

    private Optional<String> difference(Map<String, String> promised) {
        return Stream.concat(promised.keySet().stream(), found.keySet().stream())
                .filter(name -> !Optional.ofNullable(promised.get(name)).equals(Optional.ofNullable(found.get(name))))
                .findFirst();
    }

    private void unpack(TarArchiveInputStream tar, TarArchiveEntry entry) throws IOException {
        Path path = place(entry);
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            return;
        }
        Files.createDirectories(path.resolveSibling("").normalize());
        try (OutputStream out = Files.newOutputStream(path)) {
            found.put(entry.getName(), copy(tar, out));
        }
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        progress.advance(entry.getSize());
    }

    /** Where an entry goes: inside the target, and to no place that another one has. */
    private Path place(TarArchiveEntry entry) throws UnreadableException {
        String name = entry.getName();
        try {
            Path path = target.resolve(name).normalize();
            boolean taken = isInsideFile(path) || (!entry.isDirectory() && Files.exists(path));
            if (taken || !path.startsWith(target) || name.getBytes(UTF_8).length > NAME_BYTES_MAX) {
                throw new UnreadableException(name);
            }
            return path;
        } catch (InvalidPathException e) {
            throw new UnreadableException(name);
        }
    }

    /** Whether it, or a folder that it would be in, is a file. */
    private boolean isInsideFile(Path path) {
        return Stream.iterate(
                        path,
                        at -> at.startsWith(target) && !at.equals(target),
                        at -> at.resolveSibling("").normalize())
                .anyMatch(Files::isRegularFile);
    }

    private String copy(TarArchiveInputStream tar, OutputStream out) throws IOException {
        MessageDigest digest = Checksums.sha256();
        for (int read = read(tar); read > 0; read = read(tar)) {
            digest.update(chunk, 0, read);
            out.write(chunk, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Map<String, String> parse(String manifest) {
        return manifest.lines()
                .filter(line -> line.length() > CHECKSUM_LETTERS + 2)
                .collect(Collectors.toMap(
                        line -> line.substring(CHECKSUM_LETTERS + 2),
                        line -> line.substring(0, CHECKSUM_LETTERS),
                        (one, other) -> one));
    }

    // Reading stumbles over what is in the file, writing over the disk: only the former means that it is damaged.

    private TarArchiveInputStream open() throws UnreadableException {
        try {
            return new TarArchiveInputStream(new GZIPInputStream(bytes));
        } catch (IOException e) {
            throw new UnreadableException(e);
        }
    }

    private Optional<TarArchiveEntry> next(TarArchiveInputStream tar) throws UnreadableException {
        try {
            return Optional.ofNullable(tar.getNextEntry());
        } catch (IOException e) {
            throw new UnreadableException(e);
        }
    }

    private int read(TarArchiveInputStream tar) throws UnreadableException {
        try {
            return tar.read(chunk);
        } catch (IOException e) {
            throw new UnreadableException(e);
        }
    }

    private String readAll(TarArchiveInputStream tar) throws UnreadableException {
        try {
            return new String(tar.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UnreadableException(e);
        }
    }

    /** What is in the file is no backup, or not all of one. */
    private static final class UnreadableException extends IOException {

        private static final long serialVersionUID = 1;

        UnreadableException(String where) {
            super(where);
        }

        UnreadableException(IOException why) {
            super(String.valueOf(why.getMessage()), why);
        }
    }
}
